package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentProfileTest {
    @Test
    void whole_sessions_of_the_editor_pass() throws Exception {
        Path file = Path.of("target/corpus/profile.jsonl");
        for (CorpusSession session : CorpusSession.generateProduct(file, 80_000, 40)) {
            session.updates().forEach(update -> DocumentProfile.check(Update.decode(update)));
            DocumentProfile.check(Update.decode(session.state()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type|\"h1\"",
                "type|null",
                "indent|6",
                "id|\"abcdefghijkl\"",
                "passage|\"risk\"",
                "strong|true",
                "code|null",
                "link|{\"href\":\"https://example.org/a?b#c\"}",
                "link|{\"href\":\"/workshops/a\"}",
                "link|{\"href\":\"mailto:a@example.org\"}",
                "ins|{\"by\":\"k3y\",\"at\":1700000000000}",
                "del|{\"at\":0,\"by\":\"k3y\"}"
            })
    void the_keys_of_documents_pass(String key, String json) {
        assertThatCode(() -> DocumentProfile.check(format(key, json))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "color|\"red\"",
                "color|null",
                "type|\"h4\"",
                "type|true",
                "indent|0",
                "indent|7",
                "indent|1.5",
                "indent|\"1\"",
                "id|\"short\"",
                "id|\"abcdefghijkl!\"",
                "passage|\"joke\"",
                "strong|false",
                "strong|1",
                "link|\"https://example.org\"",
                "link|{\"href\":\"javascript:alert(1)\"}",
                "link|{\"href\":\"//example.org\"}",
                "link|{\"href\":\"https://a b\"}",
                "link|{\"href\":\"\"}",
                "link|{\"href\":\"data:text/html,x\"}",
                "link|{\"href\":\"/a\",\"target\":\"x\"}",
                "ins|true",
                "ins|{\"by\":\"k3y\"}",
                "ins|{\"by\":1,\"at\":1}",
                "del|{\"by\":\"k3y\",\"at\":-1}",
                "del|{\"by\":\"\",\"at\":1}"
            })
    void other_keys_and_values_are_refused(String key, String json) {
        assertThatThrownBy(() -> DocumentProfile.check(format(key, json)))
                .isInstanceOf(MalformedUpdate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "\u0000", "\u2028", "x\u2029"})
    void control_characters_are_refused(String text) {
        Encoder out = new Encoder().varUint(1).varUint(1).varUint(5).varUint(0);
        out.uint8(4).varUint(1).varString(Replica.ROOT).varString(text);
        Update update = Update.decode(out.varUint(0).toBytes());
        assertThatThrownBy(() -> DocumentProfile.check(update)).isInstanceOf(MalformedUpdate.class);
        assertThat(DocumentProfile.isAllowedText(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "another root, 01 01 05 00 04 01 01 74 01 61 00",
        "a map value, 01 01 05 00 24 01 07 636f6e74656e74 01 6b 01 61 00",
        "within a type, 01 01 05 00 04 00 06 00 01 61 00",
        "an embed, 01 01 05 00 05 01 07 636f6e74656e74 01 31 00",
        "a type, 01 01 05 00 07 01 07 636f6e74656e74 00 00",
        "values, 01 01 05 00 08 01 07 636f6e74656e74 01 7e 00"
    })
    void other_content_is_refused(String what, String hex) {
        Update update = Update.decode(GoldenVectorsTest.bytes(hex));
        assertThatThrownBy(() -> DocumentProfile.check(update))
                .as(what)
                .isInstanceOf(MalformedUpdate.class);
    }

    @Test
    void text_for_the_server_must_be_well_formed() {
        assertThat(DocumentProfile.isAllowedText("a😀\n")).isTrue();
        assertThat(DocumentProfile.isAllowedText("a\ud83d")).isFalse();
    }

    private static Update format(String key, String json) {
        Encoder out = new Encoder().varUint(1).varUint(1).varUint(5).varUint(0);
        out.uint8(6).varUint(1).varString(Replica.ROOT).varString(key).varString(json);
        return Update.decode(out.varUint(0).toBytes());
    }
}
