package dev.remotehiring.credential.jdbc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "%name",
        description = "%description",
        localization = "OSGI-INF/l10n/dev.remotehiring.credential.jdbc")
@interface Configuration {
    @AttributeDefinition(name = "%master.key.file.name", description = "%master.key.file.description")
    String master_key_file();

    @AttributeDefinition(name = "%master.key.create.name", description = "%master.key.create.description")
    boolean master_key_create() default false;

    @AttributeDefinition(
            name = "%dataSource.target.name",
            description = "%dataSource.target.description",
            required = false)
    String dataSource_target() default "(objectClass=javax.sql.DataSource)";
}
