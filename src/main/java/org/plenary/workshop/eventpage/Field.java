package org.plenary.workshop.eventpage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields that pages label by name, with the labels in use, in several languages. */
enum Field {
    TITLE("title", "name", "event", "titre", "titel", "título", "标题"),
    PLACE(
            "location",
            "place",
            "venue",
            "where",
            "city",
            "lieu",
            "ort",
            "lugar",
            "local",
            "luogo",
            "место",
            "地点",
            "المكان"),
    DATES(
            "date",
            "dates",
            "when",
            "date and time",
            "dates and times",
            "day",
            "days",
            "quand",
            "datum",
            "termin",
            "wann",
            "fecha",
            "fechas",
            "cuándo",
            "data",
            "дата",
            "日期",
            "时间",
            "التاريخ"),
    RSVP(
            "rsvp",
            "register",
            "registration",
            "sign up",
            "tickets",
            "register here",
            "inscription",
            "inscriptions",
            "anmeldung",
            "inscripción",
            "registro",
            "регистрация",
            "报名",
            "التسجيل"),
    OBJECTIVES(
            "objective",
            "objectives",
            "goals",
            "aims",
            "objectifs",
            "ziele",
            "objetivos",
            "目标",
            "الأهداف"),
    TOPICS("topic", "topics", "themes", "tracks", "thèmes", "themen", "temas", "议题", "المواضيع"),
    PURPOSE(
            "purpose",
            "goal",
            "aim",
            "summary",
            "description",
            "objectif",
            "ziel",
            "propósito",
            "目的"),
    OUTCOMES(
            "outcome",
            "outcomes",
            "outputs",
            "results",
            "deliverables",
            "résultats",
            "ergebnisse",
            "resultados"),
    AUDIENCES(
            "audience",
            "participants",
            "who should attend",
            "who is it for",
            "public",
            "zielgruppe",
            "público"),
    ORGANISES(
            "organiser",
            "organisers",
            "organizer",
            "organizers",
            "organised by",
            "organized by",
            "convened by",
            "organisateur",
            "organisateurs",
            "veranstalter",
            "organizador",
            "organizadores",
            "主办方",
            "主办单位",
            "المنظمون"),
    CO_ORGANISES(
            "co-organisers", "co-organizers", "co-organised by", "co-organized by", "partners"),
    HOSTS("host", "hosts", "hosted by"),
    CO_HOSTS("co-hosts", "co-hosted by"),
    MEMBERS(
            "member",
            "members",
            "member countries",
            "member states",
            "membres",
            "mitglieder",
            "miembros");

    private static final Map<String, Field> BY_LABEL = new HashMap<>();

    /** Words before a label that change nothing: “Our objectives”, “Expected outcomes”. */
    private static final Pattern FILLER =
            Pattern.compile(
                    "^(?:(?:our|the|main|key|expected|intended|workshop|event|session|meeting|of|nos|unsere|target) ){1,3}");

    static {
        for (Field field : values()) {
            field.labels.forEach(label -> BY_LABEL.put(label, field));
        }
    }

    private final List<String> labels;

    Field(String... labels) {
        this.labels = List.of(labels);
    }

    /** The field that a label names, or null. */
    static @Nullable Field of(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT);
        Field field = BY_LABEL.get(lower);
        return field != null ? field : BY_LABEL.get(FILLER.matcher(lower).replaceFirst(""));
    }
}
