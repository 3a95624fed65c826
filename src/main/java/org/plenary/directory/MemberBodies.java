package org.plenary.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.Slug;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.directory.BodyRows.Body;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The member bodies. Everybody who is signed in sees them; the network's organizers and
 * administrators keep them. Their people are shown as far as the viewer may see each.
 */
@Service
@Transactional
public class MemberBodies {
    /** Rows of a list; a longer one is found by typing. */
    public static final int MOST = 200;

    private static final int MOST_NAMES = 20;
    private static final Set<String> PAGES = Set.of("new");

    private final BodyRows rows;
    private final BodyUnions unions;
    private final Ties ties;
    private final Viewers viewers;
    private final Profiles profiles;
    private final PersonIndex index;
    private final AuditTrail audit;
    private final Clock clock;

    MemberBodies(
            BodyRows rows,
            BodyUnions unions,
            Ties ties,
            Viewers viewers,
            Profiles profiles,
            PersonIndex index,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.unions = unions;
        this.ties = ties;
        this.viewers = viewers;
        this.profiles = profiles;
        this.index = index;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those with a name or short code that begins with the text, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<BodySummary> named(String text) {
        return rows.beginning(BodyRows.key(Texts.shorten(text, 200)), MOST);
    }

    /** Those of the asked bodies that exist, in one query; one that merged gives what it became. */
    @Transactional(readOnly = true)
    public Map<BodyId, BodySummary> all(Collection<BodyId> ids) {
        return ids.isEmpty() ? Map.of() : rows.all(ids);
    }

    @Transactional(readOnly = true)
    public BodyDetails get(String slug) {
        Body body = rows.bySlug(slug).orElseThrow(MemberBodies::gone);
        BodyId id = body.summary().id();
        List<BodySummary> before = rows.predecessors(id, MOST);
        BodyPlan plan =
                new BodyPlan(
                        rows.names(id),
                        body.summary().shortCode(),
                        body.summary().kind(),
                        body.summary().jurisdiction(),
                        body.parent(),
                        body.rorId(),
                        before.stream().map(BodySummary::id).toList());
        return new BodyDetails(
                body.summary(),
                body.version(),
                plan,
                Optional.ofNullable(body.parent()).flatMap(rows::find),
                rows.parts(id, MOST),
                before,
                rows.successors(id, MOST));
    }

    /** The body with those that went into it: what is stated of any of them is stated of it. */
    @Transactional(readOnly = true)
    public List<BodyId> united(BodyId id) {
        var ids = new ArrayList<BodyId>(List.of(id));
        unions.mergedInto(id).forEach(other -> ids.add(new BodyId(other)));
        return ids;
    }

    /** Names of bodies that went into this one, beside its own. */
    @Transactional(readOnly = true)
    public List<BodyName> alsoCalled(BodyId id) {
        return unions.names(id);
    }

    /** Its people now and before, at most {@link #MOST}, within what the viewer may see. */
    @Transactional(readOnly = true)
    public List<BodyMember> people(BodyId id) {
        return ties.ofBody(viewers.current(), id, MOST);
    }

    public boolean mayKeep() {
        return profiles.mayAdd();
    }

    /**
     * @return the slug of its page
     * @throws InvalidInput when something cannot be taken; nothing was saved
     */
    public String create(BodyPlan plan) {
        requireKeeper();
        BodyPlan checked = checked(plan, null);
        BodyId id = BodyId.random();
        String title =
                checked.shortCode().isEmpty()
                        ? checked.names().getFirst().name()
                        : checked.shortCode();
        String slug = freeSlug(title);
        rows.insert(id, slug, checked, clock.instant());
        audit.record("body-added", "member-body", id.toString(), Map.of("slug", slug));
        return slug;
    }

    /**
     * @param version the one that the plan was changed from
     * @throws StaleChange when it was changed since
     */
    public void update(String slug, long version, BodyPlan plan) {
        requireKeeper();
        BodyDetails stored = get(slug);
        BodyId id = stored.summary().id();
        BodyPlan checked = checked(plan, id);
        if (!rows.update(id, version, checked)) {
            throw new StaleChange("The member body", text(checked), text(stored.plan()));
        }
        rows.people(id).forEach(index::rebuild);
        audit.record("body-changed", "member-body", id.toString(), Map.of("slug", slug));
    }

    private BodyPlan checked(BodyPlan plan, @Nullable BodyId id) {
        List<BodyName> names =
                plan.names().stream()
                        .filter(n -> !n.name().isBlank())
                        .map(n ->
                                new BodyName(
                                        language(n.lang()),
                                        Texts.required("The name", n.name(), 300)))
                        .toList();
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new InvalidInput(
                    "A member body has 1 to %d names; this one has %d, so nothing was saved."
                            .formatted(MOST_NAMES, names.size()));
        }
        requireNotAround(plan.parent(), id);
        plan.predecessors().forEach(p -> rows.find(p).orElseThrow(MemberBodies::gone));
        if (plan.predecessors().stream().anyMatch(p -> p.equals(id))
                || plan.predecessors().size() > MOST_NAMES) {
            throw new InvalidInput(
                    "A body cannot come before itself, and has at most %d predecessors; nothing was saved."
                            .formatted(MOST_NAMES));
        }
        return new BodyPlan(
                names,
                Texts.optional("The short code", plan.shortCode(), 40),
                plan.kind(),
                Texts.optional("The jurisdiction", plan.jurisdiction(), 100),
                plan.parent(),
                ror(plan.rorId()),
                List.copyOf(new HashSet<>(plan.predecessors())));
    }

    /** Nothing is part of itself, however many steps up. */
    private void requireNotAround(@Nullable BodyId parent, @Nullable BodyId id) {
        var seen = new ArrayList<BodyId>();
        BodyId up = parent;
        while (up != null) {
            if (up.equals(id) || seen.contains(up) || seen.size() > 50) {
                throw new InvalidInput(
                        "This body would be part of itself, so nothing was saved. Choose another parent.");
            }
            seen.add(up);
            BodySummary above = rows.find(up).orElseThrow(MemberBodies::gone);
            up = rows.bySlug(above.slug()).map(Body::parent).orElse(null);
        }
    }

    private static String language(String tag) {
        String clean = tag.strip();
        if (!clean.isEmpty()
                && Languages.name(Locale.forLanguageTag(clean).getLanguage()).isEmpty()) {
            throw new InvalidInput(
                    "“%s” is not the tag of a language, so nothing was saved. Use one such as en, sw or zh-Hant."
                            .formatted(Texts.shorten(clean, 20)));
        }
        return clean.isEmpty()
                ? ""
                : Texts.shorten(Locale.forLanguageTag(clean).toLanguageTag(), 20);
    }

    private static String ror(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        String ror = CheckDigits.ror(typed);
        if (ror.isEmpty()) {
            throw new InvalidInput(
                    "“%s” is not a ROR id, so nothing was saved. Copy it from ror.org; it looks like 05dxps055."
                            .formatted(Texts.shorten(typed, 60)));
        }
        return ror;
    }

    private String freeSlug(String title) {
        Slug wanted = Slug.of(title, "body");
        var taken = new HashSet<>(rows.slugsLike(wanted.value()));
        taken.addAll(PAGES);
        Slug slug = wanted;
        for (int n = 2; taken.contains(slug.value()); n++) {
            slug = wanted.numbered(n);
        }
        return slug.value();
    }

    private void requireKeeper() {
        if (!mayKeep()) {
            throw new NotAllowed("Member bodies are kept by the network's organizers.");
        }
    }

    private static NotFound gone() {
        return new NotFound("There is no such member body.");
    }

    private static String text(BodyPlan plan) {
        return plan.names().stream().map(BodyName::name).collect(Collectors.joining("\n"))
                + "\n%s, %s, %s, %s"
                        .formatted(
                                plan.shortCode(),
                                plan.kind().word(),
                                plan.jurisdiction(),
                                plan.rorId());
    }
}
