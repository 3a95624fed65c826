package org.plenary.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The SQL that the calling thread sends while something runs, as Spring and Hibernate log it. */
public final class CountedStatements {
    private static final List<String> SOURCES =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private CountedStatements() {}

    public static List<String> during(Runnable work) {
        var sent = new CopyOnWriteArrayList<String>();
        String thread = Thread.currentThread().getName();
        var appender =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        String words = event.getFormattedMessage();
                        boolean statement =
                                event.getLoggerName().endsWith(".SQL")
                                        || words.startsWith("Executing prepared SQL statement");
                        if (statement && event.getThreadName().equals(thread)) {
                            sent.add(words);
                        }
                    }
                };
        appender.start();
        var loggers = SOURCES.stream().map(n -> (Logger) LoggerFactory.getLogger(n)).toList();
        var levels = loggers.stream().map(l -> String.valueOf(l.getLevel())).toList();
        loggers.forEach(l -> {
            l.setLevel(Level.DEBUG);
            l.setAdditive(false);
            l.addAppender(appender);
        });
        try {
            work.run();
        } finally {
            for (int i = 0; i < loggers.size(); i++) {
                loggers.get(i).detachAppender(appender);
                loggers.get(i).setAdditive(true);
                loggers.get(i)
                        .setLevel(
                                levels.get(i).equals("null") ? null : Level.valueOf(levels.get(i)));
            }
        }
        return sent;
    }
}
