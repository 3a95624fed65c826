package org.plenary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A journey in a real browser against the whole application on a random port. Browser and
 * application are shared by all such tests; contexts (who is signed in, size, colours) are not.
 */
@PlenaryTest
public abstract class BrowserTest {
    protected static final String DEMO_PASSWORD = "demo-plenary-demo";
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final List<String> COLOUR_RULES =
            List.of("color-contrast", "link-in-text-block");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @LocalServerPort protected int port;
    private final List<BrowserContext> contexts = new ArrayList<>();

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    /** {@code http://localhost:port} and the path. */
    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** A fresh person at a desk, in the light scheme, signed in nowhere. */
    protected BrowserContext person() {
        return person(DESK, ColorScheme.LIGHT);
    }

    protected BrowserContext person(int width, ColorScheme scheme) {
        BrowserContext context =
                TestBrowser.get()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, width == PHONE ? 844 : 900)
                                        .setColorScheme(scheme)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setLocale("en-GB")
                                        .setTimezoneId("UTC"));
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        return context;
    }

    /** Opens an address in a new page of that person. */
    protected Page open(BrowserContext who, String path) {
        Page page = who.newPage();
        page.navigate(url(path));
        return page;
    }

    /**
     * Signs a demo account in and ends at the given path of the workspace.
     *
     * @param name the part before {@code @plenary.test}, such as "organizer"
     */
    protected Page signIn(BrowserContext who, String name, String path) {
        Page page = open(who, "/app/login");
        page.locator("input[name=username]").first().fill(name + "@plenary.test");
        Locator password = page.locator("input[type=password]").first();
        password.fill(DEMO_PASSWORD);
        password.press("Enter");
        page.waitForURL(address -> !address.contains("/app/login"));
        page.navigate(url(path));
        page.locator("main h1").first().waitFor();
        return page;
    }

    /** No accessibility rule of axe is broken on the page as it stands. */
    protected static void assertAccessible(Page page) {
        assertNoViolation(page, axe(page));
    }

    private static AxeBuilder axe(Page page) {
        // no page has frames, for which it would open another page each time
        // Vaadin's own sign of a lost connection floats beside the page
        return new AxeBuilder(page).setLegacyMode(true).exclude("vaadin-connection-indicator");
    }

    private static void assertNoViolation(Page page, AxeBuilder axe) {
        List<String> broken =
                axe.analyze().getViolations().stream().map(BrowserTest::explain).toList();
        assertThat(broken).as("broken accessibility rules at " + page.url()).isEmpty();
    }

    /** The bundle holds every component that the page is made of, also when it is opened first. */
    protected static void assertComplete(Page page) {
        Object unknown =
                page.evaluate(
                        """
                        [...new Set([...document.querySelectorAll('*')].map(e => e.localName))]
                            // the content of a dialog is a bare name, never a component
                            .filter(n => n.startsWith('vaadin-') && n !== 'vaadin-dialog-content'
                                && !customElements.get(n)).join()
                        """);
        assertThat(unknown).as("components missing at " + page.url()).isEqualTo("");
    }

    /** Complete, accessible, with one heading, and no wider than a phone or a desk. */
    protected static void assertSound(Page page) {
        assertComplete(page);
        assertOneMainAndHeading(page);
        assertAccessible(page);
        assertFitsWidth(page);
        page.setViewportSize(PHONE, 844);
        assertFitsWidth(page);
        page.setViewportSize(DESK, 900);
    }

    private static void assertAccessible(Page page, ColorScheme scheme) {
        if (scheme == ColorScheme.DARK) {
            assertNoViolation(page, axe(page).withRules(COLOUR_RULES));
        } else {
            assertAccessible(page);
        }
    }

    /** One {@code main}, one {@code h1}: what every page of both faces has. */
    protected static void assertOneMainAndHeading(Page page) {
        assertThat(page.locator("main").count()).as("main elements").isEqualTo(1);
        assertThat(page.locator("h1").count()).as("h1 elements").isEqualTo(1);
    }

    /** Nothing makes the page scroll sideways. */
    protected static void assertFitsWidth(Page page) {
        Object over =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as("pixels too wide at " + page.url()).isLessThan(1);
    }

    /**
     * Checks the page at both widths and in both schemes: for sideways scrolling, and with axe; in
     * the dark scheme by the rules of colour alone, since nothing else of the page changes with it.
     * With {@code -Dplenary.screenshots=true} each is a picture in target/screenshots too.
     */
    protected static void inspect(Page page, String name) {
        assertComplete(page);
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                screenshot(page, name + "-" + width + "-" + scheme.name().toLowerCase());
                assertAccessible(page, scheme);
            }
            assertFitsWidth(page);
        }
        page.setViewportSize(DESK, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The whole page as target/screenshots/name.png, where pictures are asked for. */
    protected static void screenshot(Page page, String name) {
        if (!Boolean.getBoolean("plenary.screenshots")) {
            return;
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private static String explain(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
    }
}
