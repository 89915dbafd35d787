using Gateway.Rest;
using Gateway.Security;
using Gateway.Soap.Body;
using Gateway.Soap.Client;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Mtom;
using Gateway.Soap.Page;
using Gateway.Soap.Replies;
using Gateway.Soap.Wsdl;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Processing.Messages;
using Processing.Partners;
using Schemas;
using Schemas.Infoset.Names;
using Schemas.Translation;

namespace Gateway.Soap;

/// <summary>Puts the edge into a web application: one call for its parts, one for its addresses.</summary>
public static class SoapEdge
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the parts of the edge. The application adds the intake, and the schema catalogue where it has one loaded.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="accounts">The partners.</param>
    public static IServiceCollection AddSoapEdge(this IServiceCollection services, EdgeSettings settings, PartnerAccounts accounts)
    {
        KnownNames.Register(EdgeNames.All);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Limits);
        services.AddSingleton(accounts);
        services.AddSingleton<IPartnerDirectory>(accounts);
        services.AddSingleton<AttemptThrottle>();
        services.AddSingleton<PasswordChecker>();
        services.AddSingleton<PartnerAuthenticator>();
        services.AddSingleton<RequestReceiver>();
        services.AddSingleton<SoapResponder>();
        services.AddSingleton<EdgeParts>();
        services.AddSingleton<EdgeLoad>();
        services.AddSingleton<SoapEndpoint>();
        services.AddSingleton<RestEndpoint>();
        services.AddSingleton<SchemaBundle>();
        services.AddSingleton<WsdlWriter>();
        services.AddSingleton<SampleMessages>();
        services.AddSingleton<ServicePage>();
        services.AddSingleton<ContractEndpoint>();
        services.AddSingleton<SoapClient>();
        services.AddSingleton<IPartnerTransport>(provider => provider.GetRequiredService<SoapClient>());
        services.AddSingleton(ServiceTable.All(MessageTypes.All));
        services.TryAddSingleton(_ => SchemaCatalog.Load());
        services.TryAddSingleton(provider => new MessageTranslator(provider.GetRequiredService<SchemaCatalog>(), MessageTypes.ExchangeNamespace));
        services.TryAddSingleton(provider => BinaryElements.Of(provider.GetRequiredService<SchemaCatalog>()));

        // First in line: what it sets for TLS must be there before the application says where to listen.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>>(
            new ConfigureNamedOptions<KestrelServerOptions>(Options.DefaultName, Configure)));
        return services;
    }

    /// <summary>Maps <c>/services/{service}</c> and <c>/api/messages</c>.</summary>
    /// <param name="app">The application.</param>
    public static IEndpointRouteBuilder MapSoapEdge(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<SoapEndpoint>();
        app.MapMethods("/services/{service}", Reading, app.ServiceProvider.GetRequiredService<ContractEndpoint>().HandleAsync);
        app.Map("/services/{service}", endpoint.HandleAsync);
        app.Map("/api/messages", app.ServiceProvider.GetRequiredService<RestEndpoint>().HandleAsync);
        return app;
    }

    private static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;

        // A certificate is asked for and taken as it is; which ones count is a matter of pinned thumbprints.
        options.ConfigureHttpsDefaults(https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        });
    }
}
