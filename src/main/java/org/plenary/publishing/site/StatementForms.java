package org.plenary.publishing.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.access.Links;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.framework.CommentForm;
import org.plenary.framework.ItemText;
import org.plenary.framework.StatementIntake;
import org.plenary.framework.StatementPlan;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkSnapshot;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * UC-84: anybody says something on a framework in its comment period. Plain HTML without script,
 * session or account; what was typed stays in the form when it is refused.
 */
@Controller
@RequestMapping("/frameworks/{framework:[a-z0-9-]+}/statements")
class StatementForms {
    private static final int FIRST_WORDS = 50;
    private static final int MOST_CHOICES = 2_000;

    private final StatementIntake intake;
    private final FrameworkPublications publications;
    private final Links links;

    StatementForms(StatementIntake intake, FrameworkPublications publications, Links links) {
        this.intake = intake;
        this.publications = publications;
        this.links = links;
    }

    /** What is wrong with what was sent, and with which field (the id of its input). */
    record Problem(String sentence, String field) {}

    @GetMapping("/new")
    String form(
            @PathVariable String framework,
            @RequestParam(defaultValue = "") String item,
            Model model) {
        return page(framework, StatementPlan.empty(item), "", null, model);
    }

    @PostMapping("/new")
    Object send(
            @PathVariable String framework,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var plan = new StatementPlan(item, name, organisation, email, text);
        try {
            requireOwnPage(request);
            if (!website.isBlank()) {
                throw new InvalidInput(
                        "The field that stays empty was filled in, so nothing was sent. Empty it and send again.");
            }
            intake.submit(framework, plan, request.getRemoteAddr());
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String sentence = String.valueOf(e.getMessage());
            return page(framework, plan, website, new Problem(sentence, field(sentence)), model);
        }
        return received(framework);
    }

    /** A reload asks for the page of thanks again and sends nothing twice. */
    private static RedirectView received(String framework) {
        var view =
                new RedirectView("/frameworks/" + framework + "/statements/received", false, false);
        view.setExposeModelAttributes(false);
        return view;
    }

    @GetMapping("/received")
    String received(@PathVariable String framework, Model model) {
        model.addAttribute("form", intake.form(framework));
        return "public/statement-received";
    }

    private String page(
            String framework,
            StatementPlan typed,
            String website,
            @Nullable Problem problem,
            Model model) {
        CommentForm form = asReleased(intake.form(framework), typed.item());
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("website", website);
        model.addAttribute("problem", problem);
        model.addAttribute("opens", moment(form.period().opensAt()));
        model.addAttribute("closes", moment(form.period().closesAt()));
        model.addAttribute("canonical", links.to("/frameworks/" + framework + "/statements/new"));
        return "public/statement";
    }

    /** The words that are public: what was changed since the last release is not. */
    private CommentForm asReleased(CommentForm form, String code) {
        if (form.phase() != CommentForm.Phase.OPEN) {
            return form;
        }
        List<FrameworkSnapshot.Entry> items =
                publications.versions(form.slug()).stream()
                        .findFirst()
                        .map(newest -> publications.snapshot(newest).items())
                        .orElse(List.of());
        CommentForm.Subject subject =
                items.stream()
                        .filter(item -> item.code().equals(code))
                        .findFirst()
                        .map(item ->
                                new CommentForm.Subject(
                                        item.code(), item.title(), ItemText.html(item.text())))
                        .orElse(null);
        return new CommentForm(
                form.slug(),
                form.title(),
                form.period(),
                form.phase(),
                subject,
                items.stream()
                        .limit(MOST_CHOICES)
                        .map(item ->
                                new CommentForm.Choice(item.code(), item.code() + " " + name(item)))
                        .toList());
    }

    /** The title, or the first words of a text without one. */
    private static String name(FrameworkSnapshot.Entry item) {
        return item.title().isBlank()
                ? Texts.shorten(item.text().replaceAll("[*\\s]+", " ").strip(), FIRST_WORDS)
                : item.title();
    }

    /**
     * A browser says where a form was sent from; another site's is refused. Nothing here depends on
     * who is signed in, so there is no token to protect.
     */
    private static void requireOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign =
                site == null
                        ? foreignOrigin(request.getHeader("Origin"), request)
                        : site.equals("cross-site");
        if (foreign) {
            throw new InvalidInput(
                    "This was sent from another site, so nothing was kept. Send it from this page.");
        }
    }

    private static boolean foreignOrigin(@Nullable String origin, HttpServletRequest request) {
        if (origin == null || origin.equals("null")) {
            return false;
        }
        try {
            return !request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** The sentences begin with what they are about. */
    private static String field(String sentence) {
        String start = sentence.toLowerCase(Locale.ROOT);
        if (start.startsWith("the e-mail")) {
            return "email";
        }
        if (start.startsWith("the name")) {
            return "name";
        }
        if (start.startsWith("the organisation")) {
            return "organisation";
        }
        if (start.startsWith("the part")) {
            return "item";
        }
        return start.startsWith("the field that stays empty") ? "website" : "text";
    }

    private static String moment(java.time.Instant moment) {
        return Dates.momentWithZone(moment, ZoneOffset.UTC);
    }
}
