package org.nuanyang.database;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What our own server is told at each start; the folder's postgresql.conf stays as it was made. */
final class PostgresSettings {
    /** A statement's errors are told to the program alone and not to the log: their words quote values, rows and statements. */
    static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100",
            "timezone=Asia/Shanghai", "log_timezone=Asia/Shanghai", "jit=off",
            "fsync=on", "full_page_writes=on", "max_wal_size=2GB", "checkpoint_timeout=15min", "wal_compression=on",
            "random_page_cost=1.1", "work_mem=16MB",
            "logging_collector=off", "log_min_messages=log", "log_min_error_statement=panic", "log_error_verbosity=terse",
            "log_parameter_max_length=0", "log_parameter_max_length_on_error=0");

    private PostgresSettings() {}

    /** An eighth of the machine's memory for pages, within bounds that suit a laptop and a county's server. */
    static List<String> forThisMachine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = system.getTotalMemorySize() >> 20;
        long shared = Math.clamp(memory / 8, 128, 2048);
        return List.of(
                "shared_buffers=%dMB".formatted(shared),
                "effective_cache_size=%dMB".formatted(Math.max(256, memory / 2)),
                "maintenance_work_mem=%dMB".formatted(Math.clamp(memory / 32, 64, 512)));
    }
}
