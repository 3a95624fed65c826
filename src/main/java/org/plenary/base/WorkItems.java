package org.plenary.base;

import java.util.List;

/** Implemented as a bean by each feature that has work for people; Home collects them. */
public interface WorkItems {
    /** What waits for the current account, at most 50; empty when nobody is signed in. */
    List<WorkItem> waiting();
}
