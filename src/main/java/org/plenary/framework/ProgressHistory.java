package org.plenary.framework;

import java.util.List;
import java.util.Map;

/**
 * All that was reported after adoption, for anybody. Holds no title and no text of an item: those
 * of a version belong to its release, and the ones in work are not public.
 *
 * @param reports per action, the newest first
 * @param steps per milestone, the newest first
 * @param register by jurisdiction, the newest entry of each first
 */
public record ProgressHistory(
        Map<ItemId, List<ProgressReport>> reports,
        Map<ItemId, List<MilestoneStep>> steps,
        List<RegisterEntry> register) {}
