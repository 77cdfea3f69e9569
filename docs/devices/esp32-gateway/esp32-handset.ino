// A handset for esp32-gateway.ino: an ESP32 board, four buttons, a red and a green lamp.
//
// Both lamps while it sends; green once the vote is on the laptop's disk; red if it does not count,
// or nobody answered; red, short, while no vote is open.
//
// Written for version 3 of the Arduino core for ESP32. NOT compiled with that core and NOT flashed:
// we have no board. It was compiled on a PC with stand-ins for buttons, lamps and radio. Expect to
// mend something, and tell us what.

#include <WiFi.h>
#include <esp_now.h>
#include <esp_wifi.h>

const uint16_t NUMBER = 42;  // write the same on its front; another in every handset
const uint8_t CHANNEL = 6;   // as in the gateway

const uint8_t BUTTONS[] = {25, 26, 27, 14};  // to ground; keys 1 to 4
const uint8_t GREEN = 32, RED = 33;          // lamps, each with its resistor
const int BATTERY = -1;  // pin that measures half the battery's voltage; -1 for none

const uint32_t BOUNCE_MS = 40;
const uint32_t AGAIN_MS = 300;      // until a press is sent again, plus up to half as much by chance
const uint32_t GIVE_UP_MS = 10000;  // without an answer
const uint32_t SHOWN_MS = 4000;     // a lamp is on after an answer

const uint8_t EVERYBODY[6] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

// What flies between handset and gateway. The same in esp32-gateway.ino.
struct __attribute__((packed)) Packet {
  char magic[4];     // "FAC1"
  char kind;         // 'P' press, 'A' answer
  uint16_t handset;  // the number printed on it
  uint16_t press;    // counts the handset's presses, from a random start
  char value;        // of a press: the key; of an answer: 'K' kept, 'R' refused, 'C' closed
  uint8_t battery;   // per cent; 255 if the handset cannot measure it
};

Packet sent = {{'F', 'A', 'C', '1'}, 'P', NUMBER, 0, 0, 255};
bool is_waiting = false, was_down[4] = {false, false, false, false};
uint32_t began_at = 0, again_at = 0, dark_at = 0, changed_at[4] = {0, 0, 0, 0};
volatile uint16_t answered_press = 0;
volatile char answered_value = 0;

void show(bool green, bool red, uint32_t for_ms) {
  digitalWrite(GREEN, green);
  digitalWrite(RED, red);
  dark_at = millis() + for_ms;
}

uint8_t battery_percent() {
  if (BATTERY < 0) return 255;
  int millivolts = 2 * (int)analogReadMilliVolts(BATTERY);  // a lithium cell: 3.3 V to 4.2 V
  return (uint8_t)constrain((millivolts - 3300) / 9, 0, 100);
}

// On the radio's own task.
void on_heard(const esp_now_recv_info_t *, const uint8_t *data, int length) {
  Packet packet;
  if (length != (int)sizeof packet) return;
  memcpy(&packet, data, sizeof packet);
  if (memcmp(packet.magic, "FAC1", 4) == 0 && packet.kind == 'A' && packet.handset == NUMBER) {
    answered_press = packet.press;
    answered_value = packet.value;
  }
}

void send_again() {
  esp_now_send(EVERYBODY, (const uint8_t *)&sent, sizeof sent);
  again_at = millis() + AGAIN_MS + esp_random() % (AGAIN_MS / 2);  // so that two do not collide twice
}

void press(char key) {
  sent.press++;
  sent.value = key;
  sent.battery = battery_percent();
  answered_value = 0;
  is_waiting = true;
  began_at = millis();
  show(true, true, GIVE_UP_MS);
  send_again();
}

void read_buttons() {
  for (int i = 0; i < 4; i++) {
    bool is_down = digitalRead(BUTTONS[i]) == LOW;
    if (is_down == was_down[i] || millis() - changed_at[i] < BOUNCE_MS) continue;
    was_down[i] = is_down;
    changed_at[i] = millis();
    if (is_down) press((char)('1' + i));
  }
}

void read_answer() {
  if (!is_waiting) return;
  char value = answered_value;
  if (value && answered_press == sent.press) {
    is_waiting = false;
    show(value == 'K', value != 'K', value == 'C' ? SHOWN_MS / 8 : SHOWN_MS);
  } else if (millis() - began_at > GIVE_UP_MS) {
    is_waiting = false;
    show(false, true, SHOWN_MS);
  } else if ((int32_t)(millis() - again_at) >= 0) {
    send_again();
  }
}

void setup() {
  for (uint8_t pin : BUTTONS) pinMode(pin, INPUT_PULLUP);
  pinMode(GREEN, OUTPUT);
  pinMode(RED, OUTPUT);
  sent.press = (uint16_t)esp_random();
  WiFi.mode(WIFI_STA);
  esp_wifi_set_channel(CHANNEL, WIFI_SECOND_CHAN_NONE);
  esp_now_peer_info_t peer = {};
  memcpy(peer.peer_addr, EVERYBODY, 6);
  peer.channel = CHANNEL;
  bool is_well = esp_now_init() == ESP_OK && esp_now_add_peer(&peer) == ESP_OK;
  esp_now_register_recv_cb(on_heard);
  show(is_well, !is_well, 500);
}

void loop() {
  read_buttons();
  read_answer();
  if (!is_waiting && (int32_t)(millis() - dark_at) >= 0) {
    digitalWrite(GREEN, LOW);
    digitalWrite(RED, LOW);
  }
  delay(2);
}
