package org.plenary.workshop.eventpage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads pages for tests. */
final class Pages {

    private Pages() {}

    static EventPage seed(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/demo/" + name)) {
            return read(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventPage read(String source) {
        return new EventPageReader().read(source, ReadingChoices.none());
    }

    static <T> T value(@Nullable Recognised<T> recognised) {
        return Objects.requireNonNull(recognised).value();
    }

    static <T> List<T> values(List<Recognised<T>> recognised) {
        return recognised.stream().map(Recognised::value).toList();
    }

    static String source(EventPage page, @Nullable Recognised<?> recognised) {
        SourceSpan span = Objects.requireNonNull(recognised).span();
        return page.text().substring(span.start(), span.end());
    }
}
