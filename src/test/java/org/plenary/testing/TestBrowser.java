package org.plenary.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The one Chromium of a test run. It is looked for in the system property {@code plenary.chromium},
 * on the PATH and in .tools/chromium; if it is nowhere, src/test/browser/install gets it; if that
 * fails, so does the test.
 */
final class TestBrowser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path OWN = Path.of(".tools/chromium/chromium");
    private static final Path INSTALL = Path.of("src/test/browser/install");
    private static Browser browser;

    private TestBrowser() {}

    static synchronized Browser get() {
        if (browser == null) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(find())
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-dev-shm-usage",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Path find() {
        String told = System.getProperty("plenary.chromium", "");
        if (!told.isBlank()) {
            return Path.of(told);
        }
        return onPath().or(TestBrowser::own).orElseGet(TestBrowser::install);
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> own() {
        return Optional.of(OWN.toAbsolutePath()).filter(Files::isExecutable);
    }

    private static Path install() {
        String said;
        try {
            Path log = Path.of("target/browser-install.log").toAbsolutePath();
            Process process =
                    new ProcessBuilder("sh", INSTALL.toString(), OWN.getParent().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            Optional<Path> found = onPath().or(TestBrowser::own);
            if (found.isPresent()) {
                return found.get();
            }
            said = Files.readString(log);
        } catch (IOException e) {
            said = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            said = "interrupted";
        }
        throw new IllegalStateException(
                "The browser tests need Chromium. None was found on the PATH, and the build could not install it."
                        + " Install the package chromium, or name one with -Dplenary.chromium=/path/to/it, and run this again.\n"
                        + said);
    }
}
