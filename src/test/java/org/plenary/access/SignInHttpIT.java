package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.ui.SignOut;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sign-in as a browser does it: over HTTP, with cookies. */
@PlenaryTest
class SignInHttpIT {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort int port;
    @Autowired AccessTestSupport support;
    @Autowired AccountAdministration administration;
    @Autowired org.plenary.testing.TestAccounts people;

    private CookieManager cookies;
    private HttpClient browser;
    private String email;
    private AccountId account;

    @BeforeEach
    void freshBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        email = UUID.randomUUID() + "@example.org";
        account = people.createWithEmail(email, "Sina Sign-in");
        support.setPassword(account, PASSWORD);
    }

    @Test
    void the_right_password_opens_the_workspace_under_a_new_session_id() throws Exception {
        HttpResponse<String> form = get("/app/login");
        String before = cookie("JSESSIONID");
        HttpResponse<String> answer = post(form, email, PASSWORD, true);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        assertThat(cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_whose_session_is_gone_is_still_signed_in_by_its_token() throws Exception {
        signIn();
        forgetSession();
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
        assertThat(cookie("JSESSIONID")).isNotEmpty();
    }

    @Test
    void many_requests_at_once_after_a_restart_are_all_signed_in() throws Exception {
        signIn();
        forgetSession();
        String token = cookie(DeviceCookie.NAME);
        var plain = HttpClient.newHttpClient();
        Callable<Integer> request =
                () ->
                        plain.send(
                                        HttpRequest.newBuilder(uri("/app/account"))
                                                .header("Cookie", DeviceCookie.NAME + "=" + token)
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(12, request))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_passwords_and_unknown_addresses_get_the_same_answer() throws Exception {
        HttpResponse<String> wrong = post(get("/app/login"), email, "not this one at all", true);
        HttpResponse<String> unknown =
                post(get("/app/login"), "nobody-" + email, "not this one at all", true);
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(location(wrong)).isEqualTo(location(unknown)).endsWith("/app/login?error");
    }

    @Test
    void after_five_wrong_passwords_the_next_has_to_wait_for_known_and_unknown_alike()
            throws Exception {
        for (String who : List.of(email, "nobody-" + email)) {
            for (int i = 0; i < SignInThrottle.FREE_PER_ACCOUNT_AND_PLACE; i++) {
                assertThat(location(post(get("/app/login"), who, "wrong wrong wrong", true)))
                        .endsWith("?error");
            }
            assertThat(location(post(get("/app/login"), who, PASSWORD, true)))
                    .contains("/app/login?wait=");
        }
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        get("/app/login");
        HttpResponse<String> answer =
                send(
                        "/app/login",
                        "username=%s&password=%s".formatted(encode(email), encode(PASSWORD)));
        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(cookie(DeviceCookie.NAME)).isEmpty();
        assertThat(get("/app/account").statusCode()).isEqualTo(302);
    }

    @Test
    void the_workspace_sends_strangers_to_the_sign_in_page() throws Exception {
        HttpResponse<String> answer = get("/app/account");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/app/login");
    }

    @Test
    void an_unknown_address_of_the_workspace_is_told_to_the_signed_in_only() throws Exception {
        String unknown = "/app/" + UUID.randomUUID();
        HttpResponse<String> stranger = get(unknown);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(location(stranger)).endsWith("/app/login");
        signIn();
        // the page around the views, which then says that there is nothing
        assertThat(get(unknown).body()).contains("window.Vaadin");
        // what lies outside stays denied, and nothing is posted there
        assertThat(get("/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
        String token = encode(csrf(get("/app/account")));
        assertThat(send(unknown, "_csrf=" + token).statusCode()).isEqualTo(403);
    }

    @Test
    void public_pages_make_no_session() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/workshops/nothing",
                        "/search?q=x",
                        "/feed.atom",
                        "/api/v1/workshops",
                        "/.well-known/security.txt",
                        "/assets/plenary.css")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.statusCode()).as(path).isNotIn(302, 401, 403);
        }
    }

    @Test
    void suspension_ends_the_session_and_the_token() throws Exception {
        signIn();
        AsAccount.run(people.administrator(), () -> administration.suspend(account));
        assertThat(get("/app/account").statusCode()).isEqualTo(302);
        forgetSession();
        assertThat(get("/app/account").statusCode()).isEqualTo(302);
        assertThat(location(post(get("/app/login"), email, PASSWORD, true))).endsWith("?suspended");
    }

    @Test
    void signing_out_forgets_the_token() throws Exception {
        signIn();
        String token = cookie(DeviceCookie.NAME);
        support.signOutEverywhere(account);
        assertThat(get("/app/account").statusCode()).isEqualTo(302);
        assertThat(support.recognises(token)).isFalse();
    }

    @Test
    void only_the_form_of_the_sign_out_page_signs_out() throws Exception {
        signIn();
        String token = cookie(DeviceCookie.NAME);
        HttpResponse<String> page = get(SignOut.PAGE);
        assertThat(page.body()).contains("Signing out");
        assertThat(send("/logout", "").statusCode()).isEqualTo(403);
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = send("/logout", "_csrf=" + encode(csrf(page)));
        assertThat(URI.create(location(answer)).getPath()).isEqualTo("/");
        assertThat(get("/app/account").statusCode()).isEqualTo(302);
        assertThat(cookie(DeviceCookie.NAME)).isEmpty();
        assertThat(support.recognises(token)).isFalse();
    }

    @Test
    void the_sign_out_page_sends_strangers_to_the_public_home() throws Exception {
        assertThat(URI.create(location(get(SignOut.PAGE))).getPath()).isEqualTo("/");
    }

    private void signIn() throws Exception {
        HttpResponse<String> answer = post(get("/app/login"), email, PASSWORD, true);
        assertThat(location(answer)).doesNotContain("login");
        assertThat(cookie(DeviceCookie.NAME)).isNotEmpty();
    }

    private void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("JSESSIONID"))
                .toList()
                .forEach(c -> cookies.getCookieStore().remove(null, c));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            HttpResponse<String> form, String user, String password, boolean keep)
            throws IOException, InterruptedException {
        return send(
                "/app/login",
                "username=%s&password=%s&_csrf=%s%s"
                        .formatted(
                                encode(user),
                                encode(password),
                                encode(csrf(form)),
                                keep ? "&keep=on" : ""));
    }

    private HttpResponse<String> send(String path, String form)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Workspace pages have the token in their head, plain ones in the form. */
    private static String csrf(HttpResponse<String> page) {
        Matcher csrf =
                Pattern.compile(
                                "name=\"_csrf\" (?:content|value)=\"([^\"]+)\"|content=\"([^\"]+)\" name=\"_csrf\"")
                        .matcher(page.body());
        assertThat(csrf.find()).as("a token in " + page.body()).isTrue();
        return csrf.group(1) == null ? csrf.group(2) : csrf.group(1);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
