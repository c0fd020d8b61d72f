package org.nuanyang.mind.counselling;

import java.util.UUID;
import org.nuanyang.access.OrgId;

/** 咨询室. */
public record Room(UUID id, OrgId school, String name) {}
