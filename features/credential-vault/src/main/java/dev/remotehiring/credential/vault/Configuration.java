package dev.remotehiring.credential.vault;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "%name",
        description = "%description",
        localization = "OSGI-INF/l10n/dev.remotehiring.credential.vault")
@interface Configuration {
    @AttributeDefinition(name = "%address.name", description = "%address.description")
    String address();

    @AttributeDefinition(name = "%token.file.name", description = "%token.file.description")
    String token_file();

    @AttributeDefinition(name = "%mount.name", description = "%mount.description")
    String mount() default "secret";

    @AttributeDefinition(name = "%folder.name", description = "%folder.description")
    String folder() default "remote-hiring";

    @AttributeDefinition(name = "%namespace.name", description = "%namespace.description", required = false)
    String namespace() default "";

    @AttributeDefinition(name = "%ca.file.name", description = "%ca.file.description", required = false)
    String ca_file() default "";
}
