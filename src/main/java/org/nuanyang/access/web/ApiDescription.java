package org.nuanyang.access.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** How a program shows who it is, in the public description at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Nuanyang", version = "1", description = "The scope of an answer is the union of the duties in force of the token's holder."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "A personal access token (nyt_…), made on the account page.")
class ApiDescription {}
