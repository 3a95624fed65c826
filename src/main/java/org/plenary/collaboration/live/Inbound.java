package org.plenary.collaboration.live;

import org.plenary.collaboration.replica.Decoder;
import org.plenary.collaboration.replica.DocumentProfile;
import org.plenary.collaboration.replica.MalformedUpdate;
import org.plenary.collaboration.replica.StateVector;
import org.plenary.collaboration.replica.Update;

/** A frame of a client, completely decoded; nothing in it has been believed yet. */
sealed interface Inbound {
    /** The client says what it knows and asks for the rest. */
    record Step1(StateVector known) implements Inbound {}

    /** A step 2 or an update; payload is what will be stored and sent on. */
    record Change(Update update, byte[] payload) implements Inbound {}

    record Awareness(byte[] states) implements Inbound {}

    record QueryAwareness() implements Inbound {}

    /** The client answers our notice; carries nothing. */
    record Nothing() implements Inbound {}

    /** Not the format, or not what documents hold. */
    record Malformed(String reason) implements Inbound {}

    static Inbound decode(byte[] frame) {
        try {
            return sound(new Decoder(frame));
        } catch (MalformedUpdate e) {
            return new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Inbound sound(Decoder in) {
        int kind = in.uint8();
        Inbound result =
                switch (kind) {
                    case Frames.SYNC -> sync(in);
                    case Frames.AWARENESS -> new Awareness(in.varUint8Array());
                    case Frames.QUERY_AWARENESS -> new QueryAwareness();
                    case Frames.NOTICE -> {
                        in.varString();
                        yield new Nothing();
                    }
                    default -> throw new MalformedUpdate("message of kind " + kind);
                };
        in.expectEnd();
        return result;
    }

    private static Inbound sync(Decoder in) {
        int step = in.uint8();
        byte[] payload = in.varUint8Array();
        return switch (step) {
            case Frames.STEP_1 -> new Step1(StateVector.decode(payload));
            case Frames.STEP_2, Frames.UPDATE -> {
                Update update = Update.decode(payload);
                DocumentProfile.check(update);
                yield new Change(update, payload);
            }
            default -> throw new MalformedUpdate("sync step " + step);
        };
    }
}
