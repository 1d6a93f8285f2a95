package dev.remotehiring.credential.vault;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Remote hiring: credentials in HashiCorp Vault",
        description = "Keeps the secrets of the Remote hiring plugin in Vault's key/value engine, version 2.")
@interface Configuration {
    @AttributeDefinition(
            name = "Address",
            description = "Where Vault is, for instance https://vault.example:8200. Of a cluster: the active node, or"
                    + " what leads to it. http only on this machine.")
    String address();

    @AttributeDefinition(
            name = "Token file",
            description = "Path of the file with the token, for instance the one that Vault Agent writes. It is read at"
                    + " each use. Nobody but its owner and group may have rights to it.")
    String token_file();

    @AttributeDefinition(name = "Mount", description = "Where the key/value engine, version 2, is mounted.")
    String mount() default "secret";

    @AttributeDefinition(name = "Folder", description = "Where below the mount the credentials lie.")
    String folder() default "remote-hiring";

    @AttributeDefinition(
            name = "Namespace",
            description = "The namespace, in editions that have them. Empty: none.",
            required = false)
    String namespace() default "";

    @AttributeDefinition(
            name = "Certificate authorities",
            description = "Path of a PEM file with the certificates that Vault's own one is checked against. Empty:"
                    + " those that Java trusts.",
            required = false)
    String ca_file() default "";
}
