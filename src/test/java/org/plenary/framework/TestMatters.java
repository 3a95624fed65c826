package org.plenary.framework;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Open matters that a test asks for; none for any other framework. */
@Component
public class TestMatters implements AdoptionCheck {
    public static final String KIND = "test-matter";
    private final Map<FrameworkId, List<OpenMatter>> matters = new ConcurrentHashMap<>();

    public void put(FrameworkId framework, OpenMatter... open) {
        matters.put(framework, List.of(open));
    }

    @Override
    public List<OpenMatter> open(FrameworkId framework) {
        return matters.getOrDefault(framework, List.of());
    }

    public static OpenMatter matter(String subject) {
        return new OpenMatter(KIND, subject + " is open.", "/app/frameworks", subject);
    }
}
