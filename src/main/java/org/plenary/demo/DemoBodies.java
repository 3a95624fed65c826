package org.plenary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.base.NotFound;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodyPlan;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.workshop.BodyKind;
import org.springframework.stereotype.Component;

/**
 * The ten member bodies of the demo network, one for each member that the convening's page names.
 * The page names members and no institutes, so the institutes are invented and say so.
 */
@Component
class DemoBodies {
    /**
     * @param code its short code; the start of its address too
     * @param names the English one first, then "tag:name" of the others
     */
    private record Body(String jurisdiction, String code, BodyKind kind, List<String> names) {}

    private static final List<Body> ALL =
            List.of(
                    body("Australia", "DEMO-AU", "AI Safety Office of Australia"),
                    body(
                            "Canada",
                            "DEMO-CA",
                            "AI Safety Institute of Canada",
                            "fr:Institut de la sécurité de l’IA du Canada"),
                    body(
                            "European Union",
                            "DEMO-EU",
                            "AI Safety Unit of the European Union",
                            "fr:Unité de sécurité de l’IA de l’Union européenne",
                            "de:Referat KI-Sicherheit der Europäischen Union",
                            "el:Μονάδα ασφάλειας της ΤΝ της Ευρωπαϊκής Ένωσης"),
                    body(
                            "France",
                            "DEMO-FR",
                            "AI Evaluation Institute of France",
                            "fr:Institut français d’évaluation de l’IA"),
                    body("Japan", "DEMO-JP", "AI Safety Institute of Japan", "ja:日本AI安全研究所"),
                    body(
                            "Kenya",
                            "DEMO-KE",
                            "AI Safety Office of Kenya",
                            "sw:Ofisi ya Usalama wa Akili Unde ya Kenya"),
                    body(
                            "Republic of Korea",
                            "DEMO-KR",
                            "AI Safety Institute of the Republic of Korea",
                            "ko:대한민국 인공지능안전센터"),
                    body(
                            "Singapore",
                            "DEMO-SG",
                            "AI Safety Institute of Singapore",
                            "zh:新加坡人工智能安全中心",
                            "ms:Institut Keselamatan AI Singapura",
                            "ta:சிங்கப்பூர் செயற்கை நுண்ணறிவு பாதுகாப்பு மையம்"),
                    body("United Kingdom", "DEMO-UK", "AI Safety Institute of the United Kingdom"),
                    body("United States", "DEMO-US", "AI Safety Institute of the United States"));

    private final MemberBodies bodies;

    DemoBodies(MemberBodies bodies) {
        this.bodies = bodies;
    }

    /** Adds those that are missing; for an account that keeps the member bodies. */
    void build() {
        for (Body body : ALL) {
            if (find(body).isEmpty()) {
                bodies.create(plan(body));
            }
        }
    }

    /** The jurisdictions, as the convening's page names them. */
    static List<String> jurisdictions() {
        return ALL.stream().map(Body::jurisdiction).toList();
    }

    /**
     * The body that acts for the jurisdiction.
     *
     * @throws NotFound when somebody took it away
     */
    BodyId of(String jurisdiction) {
        return ALL.stream()
                .filter(b -> b.jurisdiction().equals(jurisdiction))
                .flatMap(b -> find(b).stream())
                .map(BodySummary::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("No demo body acts for " + jurisdiction));
    }

    private Optional<BodySummary> find(Body body) {
        return bodies.named(body.code()).stream()
                .filter(b -> b.shortCode().equals(body.code()))
                .findFirst();
    }

    private static Body body(String jurisdiction, String code, String... names) {
        BodyKind kind = names[0].contains("Institute") ? BodyKind.INSTITUTE : BodyKind.AGENCY;
        return new Body(jurisdiction, code, kind, List.of(names));
    }

    private static BodyPlan plan(Body body) {
        var names = new ArrayList<BodyName>();
        names.add(new BodyName("en", body.names().getFirst() + " (DEMO)"));
        for (String other : body.names().subList(1, body.names().size())) {
            int colon = other.indexOf(':');
            names.add(
                    new BodyName(
                            other.substring(0, colon), other.substring(colon + 1) + " (DEMO)"));
        }
        return new BodyPlan(
                names, body.code(), body.kind(), body.jurisdiction(), null, "", List.of());
    }
}
