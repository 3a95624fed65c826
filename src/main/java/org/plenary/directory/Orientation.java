package org.plenary.directory;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held. Telephones store most portraits lying on their side and say so in the Exif
 * tag 0x0112 with 1 to 8, which is the only thing read there.
 */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int EXIF = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;
    private static final int MOST_TAGS = 200;

    private Orientation() {}

    /** 1 to 8; upright when the file does not say, or says it wrongly. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg).position(2);
            while (file.remaining() > 4 && (file.get() & 0xff) == 0xff) {
                int marker = file.get() & 0xff;
                int length = (file.getShort() & 0xffff) - 2;
                if (marker == START_OF_SCAN || length < 0 || length > file.remaining()) {
                    return UPRIGHT;
                }
                ByteBuffer segment = file.slice(file.position(), length);
                if (marker == EXIF && length > 14 && isExif(segment)) {
                    return inExif(segment.position(6).slice());
                }
                file.position(file.position() + length);
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] name = new byte[4];
        segment.get(0, name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif");
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int tags = Math.min(tiff.getShort(directory) & 0xffff, MOST_TAGS);
        for (int i = 0; i < tags; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The square as it was seen. */
    static BufferedImage upright(BufferedImage square, int orientation) {
        if (orientation == UPRIGHT) {
            return square;
        }
        int last = square.getWidth() - 1;
        var upright = new BufferedImage(last + 1, last + 1, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y <= last; y++) {
            for (int x = 0; x <= last; x++) {
                int rgb =
                        switch (orientation) {
                            case 2 -> square.getRGB(last - x, y);
                            case 3 -> square.getRGB(last - x, last - y);
                            case 4 -> square.getRGB(x, last - y);
                            case 5 -> square.getRGB(y, x);
                            case 6 -> square.getRGB(y, last - x);
                            case 7 -> square.getRGB(last - y, last - x);
                            default -> square.getRGB(last - y, x);
                        };
                upright.setRGB(x, y, rgb);
            }
        }
        return upright;
    }
}
