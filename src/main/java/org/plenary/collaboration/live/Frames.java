package org.plenary.collaboration.live;

import org.plenary.collaboration.replica.Encoder;

/** What the server sends; first byte is the kind of message. */
final class Frames {
    static final int SYNC = 0;
    static final int AWARENESS = 1;
    static final int DENIED = 2;
    static final int QUERY_AWARENESS = 3;
    static final int ACK = 8;
    static final int NOTICE = 9;

    static final int STEP_1 = 0;
    static final int STEP_2 = 1;
    static final int UPDATE = 2;

    /** Keeps proxies and stock clients from hanging up. */
    static final byte[] PING = notice("{}");

    private Frames() {}

    static byte[] step1(byte[] stateVector) {
        return sync(STEP_1, stateVector);
    }

    static byte[] step2(byte[] update) {
        return sync(STEP_2, update);
    }

    static byte[] update(byte[] update) {
        return sync(UPDATE, update);
    }

    private static byte[] sync(int step, byte[] payload) {
        return new Encoder(payload.length + 7)
                .uint8(SYNC)
                .uint8(step)
                .varUint8Array(payload)
                .toBytes();
    }

    static byte[] awareness(byte[] states) {
        return new Encoder(states.length + 6).uint8(AWARENESS).varUint8Array(states).toBytes();
    }

    static byte[] denied(String reason) {
        return new Encoder().uint8(DENIED).uint8(0).varString(reason).toBytes();
    }

    /** One accepted frame is stored; {@code head} is the number of the last stored update. */
    static byte[] ack(long head) {
        return new Encoder(10).uint8(ACK).varUint(head).toBytes();
    }

    static byte[] notice(String json) {
        return new Encoder(json.length() + 8).uint8(NOTICE).varString(json).toBytes();
    }
}
