// A gateway of the line protocol, version 1 (../line-protocol.md), on any ESP32 board.
//
// It hears the handsets of esp32-handset.ino by ESP-NOW and stands on the laptop's cable. A vote is
// printed every half second until the host has answered it; only then is its handset told.
//
// Written for version 3 of the Arduino core for ESP32, without any other library. NOT compiled with
// that core and NOT flashed: we have no board. It was compiled on a PC with stand-ins for serial
// line and radio, and counted 500 handsets in 3 rounds there with a fifth of all packets lost.
// Expect to mend something, and tell us what.

#include <WiFi.h>
#include <esp_mac.h>
#include <esp_now.h>
#include <esp_wifi.h>

const uint8_t CHANNEL = 6;          // of the radio; the same in every handset
const uint16_t MOST_HANDSETS = 500; // numbers 1 to this are heard
const uint32_t AGAIN_MS = 500;      // an unanswered vote is printed again after this
const uint32_t GREETING_MS = 1000;  // between hellos, until the host has said open or close
const size_t LONGEST = 200;         // bytes of a line

const uint8_t EVERYBODY[6] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

// What flies between handset and gateway. The same in esp32-handset.ino.
struct __attribute__((packed)) Packet {
  char magic[4];     // "FAC1"
  char kind;         // 'P' press, 'A' answer
  uint16_t handset;  // the number printed on it
  uint16_t press;    // counts the handset's presses, from a random start
  char value;        // of a press: the key; of an answer: 'K' kept, 'R' refused, 'C' closed
  uint8_t battery;   // per cent; 255 if the handset cannot measure it
};

struct Handset {
  uint32_t n;         // of its last vote; 0 if it has none in this round
  uint32_t again_at;  // when to print it again
  uint16_t press;     // of its last vote
  char key;
  char verdict;       // 'W' waiting for the host, 'K', 'R'
  int8_t rssi;
};

struct Heard {
  Packet packet;
  int8_t rssi;
};

Handset handsets[MOST_HANDSETS + 1];
QueueHandle_t heard_queue;
char round_name[41] = "";
bool is_open = false, is_greeting = true, is_closing = false;
uint32_t last_n = 0, greet_at = 0, boot_id = 0;
char base_id[7];
char input[LONGEST + 1];
size_t input_length = 0;
bool is_too_long = false;

uint16_t crc16(const char *data, size_t length) {
  uint16_t crc = 0xFFFF;
  for (size_t i = 0; i < length; i++) {
    crc ^= (uint16_t)(uint8_t)data[i] << 8;
    for (int bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? (uint16_t)(crc << 1 ^ 0x1021) : (uint16_t)(crc << 1);
  }
  return crc;
}

void say(const char *text) {
  Serial.printf("%s *%04x\n", text, crc16(text, strlen(text)));
}

void say_hello() {
  char line[LONGEST];
  snprintf(line, sizeof line,
           "{\"t\":\"hello\",\"proto\":1,\"fw\":\"esp32-gateway 1\",\"base\":\"%s\","
           "\"boot\":\"%08lx\",\"ids\":\"printed\",\"crc\":true}",
           base_id, (unsigned long)boot_id);
  say(line);
}

void say_vote(uint16_t number) {
  Handset &handset = handsets[number];
  char line[LONGEST];
  snprintf(line, sizeof line, "{\"t\":\"vote\",\"id\":\"%u\",\"k\":\"%c\",\"n\":%lu,\"round\":\"%s\"}",
           (unsigned)number, handset.key, (unsigned long)handset.n, round_name);
  say(line);
  handset.again_at = millis() + AGAIN_MS;
}

void say_stat(const Packet &packet, int8_t rssi) {
  char line[LONGEST], battery[16] = "";
  if (packet.battery <= 100) snprintf(battery, sizeof battery, ",\"bat\":%u", (unsigned)packet.battery);
  snprintf(line, sizeof line, "{\"t\":\"stat\",\"id\":\"%u\"%s,\"rssi\":%d}", (unsigned)packet.handset,
           battery, (int)rssi);
  say(line);
}

unsigned waiting_votes() {
  unsigned count = 0;
  for (uint16_t number = 1; number <= MOST_HANDSETS; number++)
    if (handsets[number].verdict == 'W') count++;
  return count;
}

void say_closed() {
  char line[LONGEST];
  snprintf(line, sizeof line, "{\"t\":\"closed\",\"round\":\"%s\",\"left\":%u}", round_name,
           waiting_votes());
  say(line);
}

// Broadcast: a peer for every handset would be too many. A handset that misses it asks again by
// sending its press again.
void answer(uint16_t number, uint16_t press, char verdict) {
  Packet packet = {{'F', 'A', 'C', '1'}, 'A', number, press, verdict, 255};
  esp_now_send(EVERYBODY, (const uint8_t *)&packet, sizeof packet);
}

// On the radio's own task: nothing is done here but to hand it over.
void on_heard(const esp_now_recv_info_t *info, const uint8_t *data, int length) {
  Heard heard;
  if (length != (int)sizeof heard.packet) return;
  memcpy(&heard.packet, data, sizeof heard.packet);
  heard.rssi = info->rx_ctrl ? (int8_t)info->rx_ctrl->rssi : 0;
  if (memcmp(heard.packet.magic, "FAC1", 4) == 0 && heard.packet.kind == 'P')
    xQueueSend(heard_queue, &heard, 0);  // full: the handset sends again
}

void take_press(const Heard &heard) {
  const Packet &packet = heard.packet;
  if (packet.handset < 1 || packet.handset > MOST_HANDSETS || !isalnum(packet.value)) return;
  Handset &handset = handsets[packet.handset];
  bool is_known = handset.verdict && handset.press == packet.press;
  if (is_known) {  // it sends again: the host has not answered yet, or our answer was lost
    if (handset.verdict != 'W') answer(packet.handset, packet.press, handset.verdict);
    return;
  }
  if (!is_open) {
    say_stat(packet, heard.rssi);
    answer(packet.handset, packet.press, 'C');
    return;
  }
  handset.n = ++last_n;
  handset.press = packet.press;
  handset.key = packet.value;
  handset.verdict = 'W';
  handset.rssi = heard.rssi;
  if (packet.battery <= 20) say_stat(packet, heard.rssi);
  say_vote(packet.handset);
}

// The value of a field of a flat JSON object, without its quotes. Enough for what a host says.
bool field(const char *line, const char *name, char *value, size_t room) {
  char quoted[24];
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  const char *at = strstr(line, quoted);
  if (!at) return false;
  at += strlen(quoted);
  while (*at == ' ') at++;
  if (*at++ != ':') return false;
  while (*at == ' ') at++;
  bool is_text = *at == '"';
  if (is_text) at++;
  size_t length = 0;
  while (*at && (is_text ? *at != '"' : *at != ',' && *at != '}' && *at != ' ')) {
    if (length + 1 >= room || *at == '\\') return false;
    value[length++] = *at++;
  }
  value[length] = 0;
  return true;
}

void take_open(const char *wanted) {
  if (strcmp(wanted, round_name) != 0) {
    memset(handsets, 0, sizeof handsets);  // what was not answered in another round is void
    strlcpy(round_name, wanted, sizeof round_name);
  }
  is_open = true;
  is_greeting = is_closing = false;
  char line[LONGEST];
  snprintf(line, sizeof line, "{\"t\":\"opened\",\"round\":\"%s\"}", round_name);
  say(line);
}

void take_close() {
  is_open = is_greeting = false;
  is_closing = waiting_votes() > 0;
  say_closed();
}

void take_ack(uint32_t n, bool is_kept) {
  for (uint16_t number = 1; number <= MOST_HANDSETS; number++) {
    Handset &handset = handsets[number];
    if (handset.verdict != 'W' || handset.n != n) continue;
    handset.verdict = is_kept ? 'K' : 'R';
    answer(number, handset.press, handset.verdict);
  }
  if (is_closing && waiting_votes() == 0) {
    is_closing = false;
    say_closed();
  }
}

void take_line(char *line, size_t length) {
  if (line[0] != '{') return;
  if (length > 6 && line[length - 6] == ' ' && line[length - 5] == '*') {
    if (crc16(line, length - 6) != strtoul(line + length - 4, nullptr, 16)) return;
    line[length - 6] = 0;
  }
  char kind[12], value[41] = "";
  if (!field(line, "t", kind, sizeof kind)) return;
  if (!strcmp(kind, "hello")) {
    say_hello();
  } else if (!strcmp(kind, "ping")) {
    say("{\"t\":\"pong\"}");
  } else if (!strcmp(kind, "open")) {
    if (field(line, "round", value, sizeof value)) take_open(value);
  } else if (!strcmp(kind, "close")) {
    take_close();
  } else if (!strcmp(kind, "ack")) {
    char kept[8] = "true";
    field(line, "kept", kept, sizeof kept);
    if (field(line, "n", value, sizeof value)) take_ack(strtoul(value, nullptr, 10), strcmp(kept, "false") != 0);
  }
}

void read_host() {
  while (Serial.available()) {
    char c = (char)Serial.read();
    if (c == '\n') {
      input[input_length] = 0;
      if (!is_too_long) take_line(input, input_length);
      input_length = 0;
      is_too_long = false;
    } else if (c != '\r') {
      if (input_length < LONGEST) input[input_length++] = c;
      else is_too_long = true;
    }
  }
}

void setup() {
  Serial.setRxBufferSize(2048);  // many acknowledgements come at once
  Serial.begin(115200);
  Serial.println();  // ends what the boot loader printed
  heard_queue = xQueueCreate(128, sizeof(Heard));
  uint8_t mac[6];
  esp_read_mac(mac, ESP_MAC_WIFI_STA);
  snprintf(base_id, sizeof base_id, "%02X%02X%02X", mac[3], mac[4], mac[5]);
  boot_id = esp_random();
  WiFi.mode(WIFI_STA);
  esp_wifi_set_channel(CHANNEL, WIFI_SECOND_CHAN_NONE);
  esp_now_peer_info_t peer = {};
  memcpy(peer.peer_addr, EVERYBODY, 6);
  peer.channel = CHANNEL;
  if (esp_now_init() != ESP_OK || esp_now_add_peer(&peer) != ESP_OK)
    say("{\"t\":\"log\",\"msg\":\"The radio does not start.\"}");
  esp_now_register_recv_cb(on_heard);
}

void loop() {
  read_host();
  Heard heard;
  while (xQueueReceive(heard_queue, &heard, 0) == pdTRUE) take_press(heard);
  uint32_t now = millis();
  if (is_greeting && (int32_t)(now - greet_at) >= 0) {
    greet_at = now + GREETING_MS;
    say_hello();
  }
  for (uint16_t number = 1; number <= MOST_HANDSETS; number++)
    if (handsets[number].verdict == 'W' && (int32_t)(now - handsets[number].again_at) >= 0)
      say_vote(number);
  delay(1);
}
