package org.plenary.framework;

import static org.plenary.framework.FrameworkStanding.COMMENTER;
import static org.plenary.framework.FrameworkStanding.DRAFTER;
import static org.plenary.framework.FrameworkStanding.EDITOR;
import static org.plenary.framework.FrameworkStanding.MEMBER;
import static org.plenary.framework.FrameworkStanding.NETWORK_ORGANIZER;
import static org.plenary.framework.FrameworkStanding.SPEAKER;
import static org.plenary.framework.FrameworkState.ADOPTED;
import static org.plenary.framework.FrameworkState.CONSULTATION;
import static org.plenary.framework.FrameworkState.DRAFT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one place that says who may do what with a framework in which state. The same table for
 * readers is in src/docs/FRAMEWORK-STATES.md; a test compares the two.
 */
public final class FrameworkRules {
    private static final Set<FrameworkState> ALWAYS = EnumSet.allOf(FrameworkState.class);
    private static final Set<FrameworkState> OPEN = EnumSet.of(DRAFT, CONSULTATION);
    private static final Map<FrameworkAction, Rule> RULES = rules();

    private FrameworkRules() {}

    private record Rule(Set<FrameworkState> states, Set<FrameworkStanding> who) {}

    /** Whether one of the standings may do it in the state. */
    public static boolean may(
            FrameworkAction action, FrameworkState state, Set<FrameworkStanding> standings) {
        Rule rule = RULES.get(action);
        return rule != null
                && rule.states().contains(state)
                && standings.stream().anyMatch(rule.who()::contains);
    }

    /** In which states anybody may do it. */
    public static Set<FrameworkState> states(FrameworkAction action) {
        Rule rule = RULES.get(action);
        return rule == null ? Set.of() : rule.states();
    }

    private static Map<FrameworkAction, Rule> rules() {
        var table = new EnumMap<FrameworkAction, Rule>(FrameworkAction.class);
        for (FrameworkAction action : FrameworkAction.values()) {
            table.put(action, rule(action));
        }
        return table;
    }

    private static Rule rule(FrameworkAction action) {
        return switch (action) {
            case READ ->
                    rule(ALWAYS, EDITOR, DRAFTER, COMMENTER, SPEAKER, NETWORK_ORGANIZER, MEMBER);
            case EDIT_ITEMS -> rule(EnumSet.of(DRAFT), EDITOR, DRAFTER);
            case PROPOSE, LINK_EVIDENCE, SET_DISPOSITION -> rule(OPEN, EDITOR, DRAFTER);
            case RECONFIRM_EVIDENCE -> rule(ALWAYS, EDITOR, DRAFTER);
            case DISCUSS -> rule(OPEN, EDITOR, DRAFTER, COMMENTER);
            case DESCRIBE, DECIDE, WAIVE, CONSULT, ADOPT -> rule(OPEN, EDITOR);
            case TAKE_POSITION -> rule(OPEN, SPEAKER);
            case OPEN_CONSULTATION -> rule(EnumSet.of(DRAFT), EDITOR);
            case BACK_TO_DRAFT -> rule(EnumSet.of(CONSULTATION), EDITOR);
            case CORRECT -> rule(EnumSet.of(ADOPTED), EDITOR);
            case MODERATE, REPORT_PROGRESS_FOR_ANY -> rule(ALWAYS, EDITOR);
            case APPOINT -> rule(ALWAYS, EDITOR, NETWORK_ORGANIZER);
        };
    }

    private static Rule rule(
            Set<FrameworkState> states, FrameworkStanding first, FrameworkStanding... others) {
        return new Rule(states, EnumSet.of(first, others));
    }
}
