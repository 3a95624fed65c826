package org.plenary.framework;

import java.util.List;
import org.plenary.workshop.WorkshopId;

/**
 * What is stated of a framework.
 *
 * @param about plain text, may be empty
 * @param workshops those that it draws on, the main one first
 */
public record FrameworkPlan(String title, String about, List<WorkshopId> workshops) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_ABOUT = 4_000;
    public static final int MOST_WORKSHOPS = 20;

    public FrameworkPlan {
        workshops = List.copyOf(workshops);
    }
}
