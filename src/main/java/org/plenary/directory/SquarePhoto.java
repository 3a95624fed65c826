package org.plenary.directory;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plenary.base.InvalidInput;

/**
 * Makes a small square JPEG from what somebody sent. Only the pixels are taken over: place, camera
 * and whatever else a file says stay behind. Its size is asked before anything is unpacked, and
 * only as many rows and columns are unpacked as the small picture needs.
 */
final class SquarePhoto {
    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int SIDE = 256;
    static final int LONGEST_SIDE = 6_000;
    static final int MOST_PIXELS = 25_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final float QUALITY = 0.88f;

    private SquarePhoto() {}

    /**
     * @throws InvalidInput when it is no JPEG or PNG, too large, or broken
     */
    static byte[] of(byte[] upload) {
        if (upload.length > MAX_BYTES) {
            throw new InvalidInput(
                    "The photo is larger than 2 MB, so it was not taken. Make it smaller and choose it again.");
        }
        boolean jpeg = begins(upload, JPEG);
        if (!jpeg && !begins(upload, PNG)) {
            throw new InvalidInput(
                    "The file is neither a JPEG nor a PNG picture, so it was not taken. Choose another one.");
        }
        try {
            BufferedImage square = decoded(upload, jpeg ? "jpeg" : "png");
            int orientation = jpeg ? Orientation.of(upload) : Orientation.UPRIGHT;
            return encoded(Orientation.upright(square, orientation));
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the readers answer a broken file with any exception
            throw broken(e);
        }
    }

    private static BufferedImage decoded(byte[] upload, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireBounds(width, height);
            var cut = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.contains("EOI") || warning.contains("Premature end")) {
                    cut.set(true);
                }
            });
            int side = Math.min(width, height);
            int step = Math.max(1, side / (2 * SIDE));
            var asked = reader.getDefaultReadParam();
            asked.setSourceRegion(
                    new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            asked.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, asked);
            if (cut.get()) {
                throw broken(new IIOException("The file ends early"));
            }
            return scaled(read);
        } finally {
            reader.dispose();
        }
    }

    private static void requireBounds(int width, int height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new InvalidInput(
                    "The photo has %,d × %,d pixels, so it was not taken. At most 6,000 on a side and 25 million in all fit; make it smaller and choose it again."
                            .formatted(width, height));
        }
    }

    /** In two steps, so that every pixel read has a part in the result. */
    private static BufferedImage scaled(BufferedImage read) {
        BufferedImage twice = read.getWidth() > 2 * SIDE ? drawn(read, 2 * SIDE) : read;
        return drawn(twice, SIDE);
    }

    private static BufferedImage drawn(BufferedImage from, int side) {
        var to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // white shows through what is transparent
        pen.drawImage(from, 0, 0, side, side, Color.WHITE, null);
        pen.dispose();
        return to;
    }

    private static byte[] encoded(BufferedImage square) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(square, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && java.util.Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static InvalidInput broken(Exception why) {
        var refusal =
                new InvalidInput(
                        "The picture is broken or of a kind that cannot be read, so it was not taken. Save it again as a JPEG and choose that.");
        refusal.initCause(why);
        return refusal;
    }
}
