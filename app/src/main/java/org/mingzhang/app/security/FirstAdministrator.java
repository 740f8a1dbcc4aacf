package org.mingzhang.app.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator at the first start. His password is the one given in {@code MINGZHANG_ADMIN_PASSWORD} or in the file
 * {@code MINGZHANG_ADMIN_PASSWORD_FILE}; without either it is a random one, which whoever started the server shows once.
 */
@Component
public final class FirstAdministrator implements InitializingBean {
    private static final int RANDOM_BYTES = 18;

    private final Users users;
    private final String given;
    private final String file;
    private @Nullable String random;

    FirstAdministrator(
            Users users,
            @Value("${mingzhang.admin.password:}") String given,
            @Value("${mingzhang.admin.password.file:}") String file) {
        this.users = users;
        this.given = given;
        this.file = file;
    }

    /** The random password that the administrator was made with just now; null when there was no need. */
    public @Nullable String randomPassword() {
        return random;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!users.all().isEmpty()) return;
        boolean isGiven = !given.isEmpty() || !file.isEmpty();
        var password = isGiven ? givenPassword() : newPassword();
        boolean created = users.create(SignedIn.ADMINISTRATOR, "财政局", Role.FINANCE_BUREAU, password);
        if (created && !isGiven) random = password;
    }

    private String givenPassword() throws IOException {
        return given.isEmpty() ? Files.readString(Path.of(file)).strip() : given;
    }

    private static String newPassword() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
