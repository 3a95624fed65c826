package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.PlenaryApplication;
import org.plenary.access.AccountId;
import org.plenary.access.TestDevices;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRights;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.testing.TestAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application as a process of its own, with documents that its accounts may write in.
 * Prints one line {@code READY {"port":…}} when it serves. Started again on the same folder it
 * offers the same documents.
 *
 * <p>Arguments: folder, number of documents, number of accounts, port (0: any), then settings.
 */
public final class BenchServer {
    private BenchServer() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        var application = new SpringApplication(PlenaryApplication.class);
        application.addInitializers(context ->
                ((GenericApplicationContext) context)
                        .registerBean(
                                "benchRights", DocumentRights.class, () -> new Rights(context)));
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--plenary.data-dir=" + folder,
                                "--server.port=" + args[3],
                                "--management.server.port=0",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn"));
        settings.addAll(List.of(args).subList(4, args.length));
        ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new));
        Files.createDirectories(folder);
        Path kept = folder.resolve("bench.json");
        if (!Files.exists(kept)) {
            Files.writeString(kept, offer(context, number(args[1]), number(args[2])));
        }
        long backend =
                context.getBean(JdbcClient.class)
                        .sql("select pg_backend_pid()")
                        .query(Long.class)
                        .single();
        int port = number(context.getEnvironment().getProperty("local.server.port", "0"));
        System.out.printf(
                "READY {\"port\":%d,\"backend\":%d,%s}%n", port, backend, Files.readString(kept));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static String offer(ApplicationContext context, int documents, int accounts) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            DocumentId id = context.getBean(SharedDocuments.class).create(List.of());
            ids.add("\"" + id + "\"");
        }
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            AccountId account = context.getBean(TestAccounts.class).create("Writer " + i);
            cookies.add("\"" + context.getBean(TestDevices.class).cookie(account) + "\"");
        }
        return "\"documents\":" + ids + ",\"cookies\":" + cookies;
    }

    /** Costs a query, as the rights of real documents do. */
    private record Rights(ApplicationContext context) implements DocumentRights {
        @Override
        public DocumentAccess accessTo(DocumentId document, AccountId account) {
            return context.getBean(JdbcClient.class)
                    .sql("select a.id from account a, y_doc d where a.id = ? and d.id = ?")
                    .params(account.value(), document.value())
                    .query(UUID.class)
                    .optional()
                    .map(id -> new DocumentAccess(DocumentRole.WRITE, Optional.of("Writer")))
                    .orElse(DocumentAccess.NONE);
        }
    }
}
