package org.plenary.demo;

import static org.plenary.directory.Audience.MEMBERS;
import static org.plenary.directory.Audience.ONLY_ME;
import static org.plenary.directory.Audience.PUBLIC;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.directory.Audience;
import org.plenary.directory.Field;
import org.plenary.directory.PersonValue;

/**
 * Invented people of the demo directory; each headline says so. Between them they write their names
 * in several scripts and show different things to different people.
 */
enum DemoPeople {
    DANA(
            tie("United States", "Programme lead, shared compute", "2023-03-01", MEMBERS),
            of(PUBLIC, Field.FULL_NAME, "Dana Whitfield"),
            of(PUBLIC, Field.HEADLINE, "DEMO: audits access to shared computers"),
            of(MEMBERS, Field.SECTOR, "National laboratory"),
            of(MEMBERS, Field.JURISDICTION, "United States"),
            of(MEMBERS, Field.EXPERTISE, "Auditing access"),
            of(MEMBERS, Field.EXPERTISE, "Public compute"),
            of(MEMBERS, Field.LANGUAGE, "English"),
            of(MEMBERS, Field.OFFER, "A checklist for audits of shared computers"),
            of(ONLY_ME, Field.EMAIL, "dana.whitfield@example.org"),
            of(MEMBERS, Field.TIME_ZONE, "America/Chicago")),
    WANJIRU(
            tie("Kenya", "Head of data stewardship", "2022-01-10", PUBLIC),
            of(PUBLIC, Field.FULL_NAME, "Wanjirũ Kĩmani"),
            of(PUBLIC, Field.PRONUNCIATION, "wan-JEE-roh kee-MAH-nee"),
            of(PUBLIC, Field.HEADLINE, "DEMO: data in Kiswahili and Gĩkũyũ for public services"),
            of(PUBLIC, Field.JURISDICTION, "Kenya"),
            of(PUBLIC, Field.SECTOR, "Government"),
            of(PUBLIC, Field.LANGUAGE, "Swahili"),
            of(PUBLIC, Field.LANGUAGE, "Kikuyu"),
            of(PUBLIC, Field.LANGUAGE, "English"),
            of(PUBLIC, Field.EXPERTISE, "Data sets in African languages"),
            of(MEMBERS, Field.ASK, "Partners for speech data with clear consent"),
            of(MEMBERS, Field.EMAIL, "wanjiru.kimani@example.org"),
            of(MEMBERS, Field.TIME_ZONE, "Africa/Nairobi")),
    MISAKI(
            tie("Japan", "Evaluation lead", "2024-02-14", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "佐藤 美咲"),
            of(MEMBERS, Field.SORT_NAME, "Sato Misaki"),
            of(MEMBERS, Field.OTHER_NAME, "Misaki Satō"),
            of(MEMBERS, Field.HEADLINE, "DEMO: compares evaluations across languages"),
            of(MEMBERS, Field.JURISDICTION, "Japan"),
            of(MEMBERS, Field.SECTOR, "Government"),
            of(MEMBERS, Field.LANGUAGE, "Japanese"),
            of(MEMBERS, Field.EXPERTISE, "Evaluation in several languages"),
            of(MEMBERS, Field.OFFER, "Test sets in Japanese"),
            of(ONLY_ME, Field.PHONE, "+81 3 5550 0100")),
    SEOYEON(
            tie("Republic of Korea", "Researcher, red teaming", "2024-11-27", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "김서연"),
            of(MEMBERS, Field.SORT_NAME, "Kim Seoyeon"),
            of(MEMBERS, Field.OTHER_NAME, "Kim Seo-yeon"),
            of(MEMBERS, Field.HEADLINE, "DEMO: red teaming and incident reports"),
            of(MEMBERS, Field.JURISDICTION, "Republic of Korea"),
            of(MEMBERS, Field.LANGUAGE, "Korean"),
            of(MEMBERS, Field.EXPERTISE, "Red teaming"),
            of(MEMBERS, Field.ASK, "A shared form for incident reports")),
    CAMILLE(
            tie("France", "Director of methods", "2023-09-01", PUBLIC),
            of(PUBLIC, Field.FULL_NAME, "Camille Lefèvre"),
            of(PUBLIC, Field.HEADLINE, "DEMO: methods of evaluation, in the open"),
            of(PUBLIC, Field.JURISDICTION, "France"),
            of(PUBLIC, Field.LANGUAGE, "French"),
            of(PUBLIC, Field.EXPERTISE, "Evaluation methods"),
            of(MEMBERS, Field.OFFER, "Reviews of evaluation plans"),
            of(MEMBERS, Field.LINK, "https://example.org/methods")),
    ZOE(
            tie("European Union", "Policy officer", "2021-05-03", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "Zoë O’Brien-Łukaszewska"),
            of(MEMBERS, Field.HEADLINE, "DEMO: procurement rules for open-source AI"),
            of(MEMBERS, Field.JURISDICTION, "European Union"),
            of(MEMBERS, Field.SECTOR, "Government"),
            of(MEMBERS, Field.LANGUAGE, "Polish"),
            of(MEMBERS, Field.LANGUAGE, "Irish"),
            of(MEMBERS, Field.EXPERTISE, "Procurement"),
            of(MEMBERS, Field.EXPERTISE, "Open-source licences")),
    WEILING(
            tie("Singapore", "Principal engineer", "2022-07-18", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "Tan Wei Ling"),
            of(MEMBERS, Field.OTHER_NAME, "陈伟玲"),
            of(MEMBERS, Field.HEADLINE, "DEMO: test tools that others can run"),
            of(MEMBERS, Field.JURISDICTION, "Singapore"),
            of(MEMBERS, Field.EXPERTISE, "Test tools"),
            of(MEMBERS, Field.LANGUAGE, "Chinese"),
            of(MEMBERS, Field.LANGUAGE, "Malay")),
    RHYS(
            tie("United Kingdom", "Head of sharing agreements", "2023-11-02", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "Rhys Pritchard-Cole"),
            of(MEMBERS, Field.HEADLINE, "DEMO: agreements for sharing models between states"),
            of(MEMBERS, Field.JURISDICTION, "United Kingdom"),
            of(MEMBERS, Field.LANGUAGE, "Welsh"),
            of(MEMBERS, Field.EXPERTISE, "Sharing agreements"),
            of(MEMBERS, Field.EXPERTISE, "Auditing access")),
    EMILIE(
            tie("Canada", "Senior adviser", "2022-10-03", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "Émilie Tremblay"),
            of(MEMBERS, Field.HEADLINE, "DEMO: services in two languages"),
            of(MEMBERS, Field.JURISDICTION, "Canada"),
            of(MEMBERS, Field.LANGUAGE, "French"),
            of(MEMBERS, Field.LANGUAGE, "English"),
            of(MEMBERS, Field.EXPERTISE, "Public services")),
    ASHA(
            tie("Australia", "Assistant director", "2023-02-20", MEMBERS),
            of(MEMBERS, Field.FULL_NAME, "Asha Raman"),
            of(MEMBERS, Field.HEADLINE, "DEMO: how states share what they learn"),
            of(MEMBERS, Field.JURISDICTION, "Australia"),
            of(MEMBERS, Field.EXPERTISE, "Assessment of risks")),
    AIGUL(
            null,
            of(MEMBERS, Field.FULL_NAME, "Айгүл Серікқызы"),
            of(MEMBERS, Field.SORT_NAME, "Serikkyzy Aigul"),
            of(MEMBERS, Field.OTHER_NAME, "Aigul Serikkyzy"),
            of(MEMBERS, Field.HEADLINE, "DEMO: assistants for public offices"),
            of(MEMBERS, Field.JURISDICTION, "Kazakhstan"),
            of(MEMBERS, Field.LANGUAGE, "Kazakh"),
            of(MEMBERS, Field.EXPERTISE, "Public services")),
    LAYLA(
            null,
            of(MEMBERS, Field.FULL_NAME, "ليلى حداد"),
            of(MEMBERS, Field.SORT_NAME, "Haddad Layla"),
            of(MEMBERS, Field.OTHER_NAME, "Layla Haddad"),
            of(MEMBERS, Field.HEADLINE, "DEMO: speaks for patients in the use of health data"),
            of(MEMBERS, Field.SECTOR, "Civil society"),
            of(MEMBERS, Field.LANGUAGE, "Arabic"),
            of(MEMBERS, Field.EXPERTISE, "Health data"));

    /** A tie to the demo body that acts for a jurisdiction. */
    record Tie(
            String jurisdiction,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Audience audience) {}

    /** What a demo account says of itself besides its name. */
    record Own(Optional<Tie> tie, List<PersonValue> values) {}

    private final @Nullable Tie tie;
    private final List<PersonValue> said;

    DemoPeople(@Nullable Tie tie, PersonValue... said) {
        this.tie = tie;
        this.said = List.of(said);
    }

    Optional<Tie> tie() {
        return Optional.ofNullable(tie);
    }

    List<PersonValue> said() {
        return said;
    }

    static Own own(Person person) {
        return switch (person) {
            case ADMIN -> own(null, "keeps this network’s accounts", "Running servers");
            case ORGANIZER ->
                    own(
                            tie("United States", "Convener", "2024-01-08", MEMBERS),
                            "brings the workshops together",
                            "Convening");
            case RAPPORTEUR ->
                    own(
                            tie("Kenya", "Rapporteur", "2023-06-01", MEMBERS),
                            "writes summaries that hold",
                            "Plain writing");
            case PARTICIPANT -> own(null, "takes part in workshops", "Field research");
            case MEMBER ->
                    own(
                            tie("France", "Liaison officer", "2022-04-04", MEMBERS),
                            "looks for people who did it before",
                            "International cooperation");
        };
    }

    private static Own own(@Nullable Tie tie, String does, String expertise) {
        return new Own(
                Optional.ofNullable(tie),
                List.of(
                        of(MEMBERS, Field.HEADLINE, "DEMO: " + does),
                        of(MEMBERS, Field.EXPERTISE, expertise)));
    }

    private static Tie tie(String jurisdiction, String role, String from, Audience audience) {
        return new Tie(jurisdiction, role, LocalDate.parse(from), null, audience);
    }

    private static PersonValue of(Audience audience, Field field, String value) {
        return new PersonValue(field, value, audience);
    }
}
