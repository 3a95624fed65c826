package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;

/** UC-62: what becomes of a picture that somebody sends. */
class SquarePhotoTest {
    @Test
    void the_middle_of_a_picture_becomes_a_square_of_256() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            for (int[] size : new int[][] {{3000, 1000}, {400, 900}, {40, 30}}) {
                byte[] sent = Pictures.halves(format, size[0], size[1], Color.RED, Color.BLUE);
                BufferedImage square = read(SquarePhoto.of(sent));
                assertThat(square.getWidth()).isEqualTo(256);
                assertThat(square.getHeight()).isEqualTo(256);
                assertThat(like(square, 20, 128, Color.RED)).as(format).isTrue();
                assertThat(like(square, 236, 128, Color.BLUE)).as(format).isTrue();
            }
        }
    }

    @Test
    void white_stands_behind_what_is_transparent() throws IOException {
        assertThat(like(read(SquarePhoto.of(Pictures.transparentPng())), 128, 128, Color.WHITE))
                .isTrue();
    }

    @Test
    void only_the_pixels_are_taken_over_and_the_portrait_stands_upright() throws IOException {
        byte[] lying = Pictures.halves("jpeg", 600, 600, Color.RED, Color.BLUE);
        byte[] sent = Pictures.withExif(lying, 6, "Camera of Ada");
        byte[] kept = SquarePhoto.of(sent);
        assertThat(text(sent)).contains("Exif", "Camera of Ada");
        assertThat(text(kept)).doesNotContain("Exif", "Camera", "ICC_PROFILE");
        BufferedImage square = read(kept);
        assertThat(like(square, 128, 20, Color.RED)).as("left is now above").isTrue();
        assertThat(like(square, 128, 236, Color.BLUE)).isTrue();
        BufferedImage other = read(SquarePhoto.of(Pictures.withExif(lying, 8, "")));
        assertThat(like(other, 128, 236, Color.RED)).as("left is now below").isTrue();
        BufferedImage mirrored = read(SquarePhoto.of(Pictures.withExif(lying, 2, "")));
        assertThat(like(mirrored, 236, 128, Color.RED)).isTrue();
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused_in_words() {
        refused("Hello, I am photo.jpg".getBytes(StandardCharsets.UTF_8), "neither a JPEG nor");
        refused(new byte[0], "neither a JPEG nor");
        refused(new byte[3 * 1024 * 1024], "larger than 2 MB");
        refused(Pictures.pngHeader(10_000, 10_000), "10,000 × 10,000");
        refused(Pictures.pngHeader(6_001, 10), "6,001 × 10");
        refused(Pictures.pngHeader(5_500, 5_000), "5,500 × 5,000");
        refused(Pictures.pngHeader(300, 300), "broken");
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] whole = Pictures.halves(format, 800, 600, Color.RED, Color.BLUE);
            refused(Arrays.copyOf(whole, whole.length / 2), "broken");
            refused(Arrays.copyOf(whole, 30), "broken");
        }
    }

    @Test
    void a_damaged_file_is_refused_or_read_and_never_anything_else() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        byte[] jpeg =
                Pictures.withExif(
                        Pictures.halves("jpeg", 90, 60, Color.RED, Color.BLUE), 6, "Camera");
        byte[] png = Pictures.halves("png", 90, 60, Color.RED, Color.BLUE);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = (i % 2 == 0 ? jpeg : png).clone();
            for (int n = 0; n < 4; n++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(SquarePhoto.of(damaged)).isNotEmpty();
            } catch (InvalidInput e) {
                assertThat(e.getMessage()).as("seed %d", seed).contains("not taken");
            }
        }
    }

    private static void refused(byte[] sent, String words) {
        assertThatThrownBy(() -> SquarePhoto.of(sent))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(words);
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean like(BufferedImage image, int x, int y, Color colour) {
        var there = new Color(image.getRGB(x, y));
        return Math.abs(there.getRed() - colour.getRed())
                        + Math.abs(there.getGreen() - colour.getGreen())
                        + Math.abs(there.getBlue() - colour.getBlue())
                < 60;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
