package org.nuanyang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.nuanyang.Nuanyang;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The product, started on a data folder that is kept from one measurement to the next. */
record Product(ConfigurableApplicationContext context) implements AutoCloseable {
    /** Named by the migrations: an applied one may have been edited while it is being written. */
    static final Path FOLDERS = Path.of("target", "bench-data", migrations());
    /** The invented county that every data folder holds. */
    static final int COUNTY = 990101;

    static Product on(String folder, String... more) {
        var settings = Stream.concat(
                Stream.of("--nuanyang.data=" + FOLDERS.resolve(folder), "--nuanyang.demo=true", "--server.port=0"), Stream.of(more));
        return new Product(builder().run(settings.toArray(String[]::new)));
    }

    /** An empty one, whose clock is the caller's and whose jobs stand still. */
    static Product empty(String folder, Clock clock) throws IOException {
        FileSystemUtils.deleteRecursively(FOLDERS.resolve(folder));
        return new Product(builder().initializers(context -> ((GenericApplicationContext) context).registerBean("clockOfTheMeasurement", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run("--nuanyang.data=" + FOLDERS.resolve(folder), "--server.port=0", "--db-scheduler.enabled=false"));
    }

    private static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(Nuanyang.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
    }

    private static String migrations() {
        var sum = new CRC32();
        try (var files = Files.walk(Path.of("src", "main", "resources", "db", "migration"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) sum.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Who sees and may do everything: for laying out and putting back, never for what is measured. */
    JdbcClient owner() {
        return JdbcClient.create(get(OwnerDatabase.class).open());
    }

    @Override
    public void close() {
        context.close();
    }

    /** The measurements run among the tests' classes, of which none belongs to the product. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
