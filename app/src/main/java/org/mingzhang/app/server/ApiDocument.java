package org.mingzhang.app.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Map;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.Written;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in {@code /v3/api-docs} beside the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String DESCRIPTION = """
            专项资金的事件账本。金额输入须带单位（"17.4 万元"，或数字加 unit），输出同时给出元（两位小数的文本）与 …Fen（分，整数）。
            每次写入须带 Idempotency-Key；同键同内容只记一次。拒绝以 problem+json 给出稳定代码、数字和中英文说明。
            读数可带 asOf（业务日期）、knownAt（当时所知）、basis（posting 或 effective）、atLeast（至少等到的位置）。

            An event-sourced ledger of special-purpose public funds. Amounts go in with their unit and come out as yuan text and as …Fen integers.
            Every write carries an Idempotency-Key: the same key with the same content is recorded once. A refusal is problem+json with a stable
            code, its numbers, and a sentence in Chinese and English. Reads take asOf, knownAt, basis and atLeast.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Desk.class);
    }

    @Bean
    OpenAPI openApi() {
        var problem = new Schema<Map<String, Object>>()
                .type("object")
                .description("RFC 9457; the numbers of the refusal stand beside these members")
                .addProperty("type", new StringSchema().example("/problems/reduction-too-large"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().example("reduction-too-large"))
                .addProperty("zh", new StringSchema())
                .addProperty("en", new StringSchema());
        return new OpenAPI()
                .info(new Info()
                        .title("Mingzhang 明账")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSchemas("Problem", problem)
                        .addSecuritySchemes("token", scheme("bearer"))
                        .addSecuritySchemes("password", scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"));
    }

    /** A write needs its key, and may be refused. */
    @Bean
    OperationCustomizer writes() {
        return (operation, handler) -> {
            boolean isWrite =
                    Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Desk.class);
            if (!isWrite) return operation;
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(true)
                    .description("同键同内容只记一次 · the same key with the same content is recorded once")
                    .schema(new StringSchema().maxLength(200)));
            operation.setResponses(new ApiResponses()
                    .addApiResponse("201", written("已记录 · recorded: position, recordedAt, events, warnings"))
                    .addApiResponse("200", written("此前已记录 · recorded before"))
                    .addApiResponse("400", problem("输入有误，指明字段 · bad input, naming the field"))
                    .addApiResponse("403", problem("角色无权，或经办复核为同一人 · role or maker-checker"))
                    .addApiResponse("409", problem("与已记录的相冲突 · conflicts with what is recorded"))
                    .addApiResponse("422", problem("数额或日期不允许 · figures or dates forbid it"))
                    .addApiResponse("503", problem("数据库暂不可用，以同键重试 · try again with the same key")));
            return operation;
        };
    }

    /** The answers of writes, which stand in no signature: a refusal takes their place. */
    @Bean
    OpenApiCustomizer answersOfWrites() {
        return document ->
                ModelConverters.getInstance(true).readAll(Written.class).forEach(document.getComponents()::addSchemas);
    }

    private static ApiResponse problem(String description) {
        return response(description, "application/problem+json", "Problem");
    }

    private static ApiResponse written(String description) {
        return response(description, "application/json", "Written");
    }

    private static ApiResponse response(String description, String type, String schema) {
        var reference = new Schema<Object>().$ref("#/components/schemas/" + schema);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(type, new MediaType().schema(reference)));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
