package org.nuanyang.risk.hazard;

import java.time.Instant;
import java.util.UUID;
import org.nuanyang.files.Content;

public record HazardPhoto(UUID id, Content.Kind kind, String name, Instant at) {}
