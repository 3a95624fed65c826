package org.plenary.collaboration.live;

import java.io.IOException;

/** The sending half of a socket. One thread at a time. */
interface Wire {
    /** Takes a frame; it may wait in a buffer until {@link #flush}. */
    void write(byte[] frame) throws IOException;

    void flush() throws IOException;

    void close(CloseCode code);
}
