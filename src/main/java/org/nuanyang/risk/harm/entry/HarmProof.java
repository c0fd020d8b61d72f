package org.nuanyang.risk.harm.entry;

import java.time.Instant;
import java.util.UUID;
import org.nuanyang.files.Content;

/** A photo or scan of what proves that somebody was told. */
public record HarmProof(UUID id, Content.Kind kind, String name, int size, Instant at) {}
