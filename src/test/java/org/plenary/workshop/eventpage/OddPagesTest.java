package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.workshop.eventpage.Pages.read;
import static org.plenary.workshop.eventpage.Pages.value;
import static org.plenary.workshop.eventpage.Pages.values;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t\n", "\u0000\uFEFF"})
    void anEmptyPageSaysSo(String source) {
        EventPage page = read(source);
        assertThat(page.title()).isNull();
        assertThat(page.warnings())
                .extracting(PageWarning::sentence)
                .containsExactly("The page is empty.");
    }

    @Test
    void aPageThatIsOnlyAnAddressIsKeptAsALink() {
        EventPage page = read("https://example.org/workshop?x=1");
        assertThat(page.title()).isNull();
        assertThat(values(page.links()))
                .extracting(PageLink::address)
                .containsExactly("https://example.org/workshop?x=1");
        assertThat(page.keptText()).isEqualTo("https://example.org/workshop?x=1");
    }

    @Test
    void anUnknownPageKeepsItsText() {
        EventPage page = read("lorem ipsum dolor\n\nsit amet, consectetur.");
        assertThat(page.keptText()).isEqualTo("lorem ipsum dolor\n\nsit amet, consectetur.");
        assertThat(page.warnings())
                .extracting(PageWarning::about)
                .contains(PageWarning.About.DATES, PageWarning.About.OBJECTIVES);
    }

    @Test
    void aChinesePageIsReadByItsLabels() {
        EventPage page =
                read(
                        "人工智能安全研讨会\n\n地点：北京国家会议中心\n日期：2025年7月3日至5日\n主办方：清华大学、中国科学院\n目标：\n- 分享经验\n- 建立网络");
        assertThat(value(page.title())).isEqualTo("人工智能安全研讨会");
        assertThat(value(page.place())).isEqualTo("北京国家会议中心");
        assertThat(value(page.dates()).words()).isEqualTo("3–5 July 2025");
        assertThat(values(page.organisers()))
                .extracting(Organiser::name)
                .containsExactly("清华大学", "中国科学院");
        assertThat(values(page.objectives())).containsExactly("分享经验", "建立网络");
    }

    @Test
    void anArabicPageIsReadByItsLabels() {
        EventPage page =
                read("ورشة عمل حول الذكاء الاصطناعي\n\nالمكان: الرياض\nالتاريخ: ٣ يوليو ٢٠٢٥");
        assertThat(value(page.title())).isEqualTo("ورشة عمل حول الذكاء الاصطناعي");
        assertThat(value(page.place())).isEqualTo("الرياض");
        assertThat(value(page.dates()).words()).isEqualTo("3 July 2025");
    }

    @Test
    void marksThatReorderTextAreRemovedAndListed() {
        EventPage page = read("Safe \u202Eworkshop\u202C on AI");
        assertThat(page.text()).isEqualTo("Safe workshop on AI");
        assertThat(page.repairs())
                .extracting(Repair::kind)
                .containsOnly(Repair.Kind.INVISIBLE)
                .hasSize(2);
    }

    @Test
    void htmlLosesItsScriptsAndKeepsItsWords() {
        EventPage page =
                read(
                        """
                        <!doctype html><html><head><title>x</title><style>p{}</style></head><body>
                        <script>alert('Location: Hell')</script>
                        <nav><a href="/">Home</a></nav>
                        <h1>Workshop on <em>open</em> data</h1>
                        <dl><dt>Location</dt><dd>Nairobi, Kenya</dd><dt>Dates</dt><dd>3 to 5 July 2025</dd></dl>
                        <h2>Objectives</h2><ul><li>Share <b>methods</b></li><li>Build trust</li></ul>
                        <p onclick="steal()">Register at <a href="https://lu.ma/x">this page</a>, not <a href="javascript:steal()">here</a>.</p>
                        <img src=x onerror=alert(1)>
                        </body></html>
                        """);
        assertThat(page.format()).isEqualTo(PageFormat.HTML);
        assertThat(value(page.title())).isEqualTo("Workshop on open data");
        assertThat(value(page.place())).isEqualTo("Nairobi, Kenya");
        assertThat(value(page.dates()).words()).isEqualTo("3–5 July 2025");
        assertThat(values(page.objectives())).containsExactly("Share methods", "Build trust");
        assertThat(value(page.rsvp()).address()).isEqualTo("https://lu.ma/x");
        assertThat(values(page.links())).noneMatch(l -> l.address().contains("javascript"));
        assertThat(page.text()).doesNotContain("alert").doesNotContain("steal").doesNotContain("<");
        assertThat(page.setAside()).extracting(SetAside::text).containsExactly("Home");
    }

    @Test
    void spansAlwaysLieInTheTextAndHoldTheValue() {
        EventPage page =
                read(
                        "<h1>A &amp; B workshop</h1><p>Location: Gen\u00C3\u00A8ve &mdash; CICG</p><p>Date: 2025-07-03</p>");
        assertThat(value(page.place())).isEqualTo("Genève — CICG");
        assertThat(Pages.source(page, page.place())).isEqualTo("Genève — CICG");
        assertThat(Pages.source(page, page.title())).isEqualTo("A & B workshop");
    }

    @Test
    void aPageBeyondTheLimitIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> read("x".repeat(EventPageReader.MAX_CHARACTERS + 1)))
                .isInstanceOf(org.plenary.base.InvalidInput.class)
                .hasMessageContaining("1,048,577")
                .hasMessageContaining("Paste only the part about the event");
    }

    static Stream<String> heavy() {
        return Stream.of(
                        "(",
                        "![",
                        "<",
                        "<div>",
                        "> ",
                        "“",
                        "a. ",
                        "Ab of ",
                        "the workshop to ",
                        "http://",
                        "â€”",
                        "bring together ",
                        "members are Kenya, ")
                .map(s -> s.repeat(EventPageReader.MAX_CHARACTERS / s.length()));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void oneMebibyteOfTheSameSignIsReadInSeconds(String source) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(source));
        String markdown = "# Title\n\n" + source.substring(0, source.length() - 20);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(markdown));
    }
}
