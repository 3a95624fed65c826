package org.plenary.framework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodyId;

/**
 * What is reported of a milestone.
 *
 * @param body the lead body in whose name it is reported; null for the framework's editors
 * @param day on which it was reached, or to which it is moved
 * @param before number of the step that it follows, 0 for the first
 */
public record StepPlan(@Nullable BodyId body, LocalDate day, String note, int before) {}
