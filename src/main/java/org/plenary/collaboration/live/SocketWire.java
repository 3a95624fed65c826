package org.plenary.collaboration.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes frames to a socket of the container, several in one packet where it may. */
final class SocketWire implements Wire {
    private static final Logger log = LoggerFactory.getLogger(SocketWire.class);

    private final Session session;
    private final RemoteEndpoint.Basic remote;

    SocketWire(Session session) throws IOException {
        this.session = session;
        this.remote = session.getBasicRemote();
        remote.setBatchingAllowed(true);
    }

    @Override
    public void write(byte[] frame) throws IOException {
        remote.sendBinary(ByteBuffer.wrap(frame));
    }

    @Override
    public void flush() throws IOException {
        remote.flushBatch();
    }

    @Override
    public void close(CloseCode code) {
        try {
            session.close(
                    new CloseReason(CloseReason.CloseCodes.getCloseCode(code.number), code.reason));
        } catch (IOException | RuntimeException e) {
            log.debug("A socket did not close", e);
        }
    }
}
