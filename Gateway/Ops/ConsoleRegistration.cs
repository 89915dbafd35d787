using Gateway.Ops.Access;
using Gateway.Ops.Assets;
using Gateway.Ops.Checks;
using Gateway.Ops.Conformance;
using Gateway.Ops.Conversations;
using Gateway.Ops.Findings;
using Gateway.Ops.Images;
using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Gateway.Ops.Neighbours;
using Gateway.Ops.OneMessage;
using Gateway.Ops.Parked;
using Gateway.Ops.Partners;
using Gateway.Ops.People;
using Gateway.Ops.Queries;
using Gateway.Ops.Retention;
using Gateway.Ops.Reviews;
using Gateway.Ops.Redress;
using Gateway.Ops.Releases;
using Gateway.Ops.SignIn;
using Gateway.Ops.Verifications;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gateway.Ops;

/// <summary>Puts the console into a web application.</summary>
public static class ConsoleRegistration
{
    private static readonly Type[] Pages =
    [
        typeof(SignInPage), typeof(AssetPage), typeof(MessagesPage), typeof(MessagePage), typeof(ContentPage), typeof(ImagePage),
        typeof(ConversationPage), typeof(ParkedPage), typeof(PartnersPage), typeof(NeighboursPage), typeof(PersonPage),
        typeof(ReleasesPage), typeof(AgreementsPage), typeof(ClassDecisionsPage), typeof(AccountPage), typeof(ExchangeFiguresPage), typeof(LayoutPage),
        typeof(ReviewsPage), typeof(ReviewPage), typeof(ChecksPage), typeof(CheckPage), typeof(AlertsPage), typeof(WaiversPage), typeof(PersonChecksPage), typeof(RapSheetPage), typeof(RetentionPage),
        typeof(PeoplePage), typeof(FindingPage), typeof(SessionsPage),
        typeof(QueriesPage), typeof(SheetPage), typeof(QueryPage), typeof(AssignmentsPage),
        typeof(AccessPage), typeof(TimelinePage), typeof(VerificationsPage), typeof(RedressPage), typeof(AccessCasePage),
    ];

    /// <summary>
    /// Adds what the console needs. The application adds <c>IStorage</c>, <c>IPartnerDirectory</c>, <c>SessionStore</c> and <see cref="IOpsDeeds"/> as singletons.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Users and limits.</param>
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AssetCatalog>().AddSingleton<PageFrame>().AddSingleton<FilterSeal>();
        services.AddSingleton<PersonReads>();
        services.AddSingleton<SignInThrottle>().AddSingleton<Sessions>().AddSingleton<SignInView>();
        services.TryAddSingleton(_ => KnownFindings.Of(Schemas.Rules.Packs.RulePacks.None));
        foreach (Type page in Pages)
        {
            services.AddSingleton(typeof(IConsolePage), page);
        }

        AddKeys(services, settings.KeyFolder);
        services.AddAuthorization(ConsolePolicy.AddTo);
        services.AddAuthentication().AddCookie(ConsolePolicy.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(ConsolePolicy.Scheme)
            .Configure<Sessions, PageFrame>((options, sessions, frame) => SessionCookie.Set(options, settings, sessions, frame));
        services.AddAntiforgery(SetAntiforgery);
        return services;
    }

    /// <summary>Adds the console's addresses, from <c>/</c> on.</summary>
    /// <param name="endpoints">The web application.</param>
    public static IEndpointRouteBuilder MapConsole(this IEndpointRouteBuilder endpoints)
    {
        ConsoleRoutes routes = ActivatorUtilities.CreateInstance<ConsoleRoutes>(endpoints.ServiceProvider, endpoints);
        foreach (IConsolePage page in endpoints.ServiceProvider.GetServices<IConsolePage>())
        {
            page.Map(routes);
        }

        return endpoints;
    }

    private static void AddKeys(IServiceCollection services, string? folder)
    {
        IDataProtectionBuilder keys = services.AddDataProtection().SetApplicationName("cpms");
        _ = folder is null
            ? keys.UseEphemeralDataProtectionProvider()
            : keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    private static void SetAntiforgery(AntiforgeryOptions options)
    {
        options.Cookie.Name = "cpms-console-form";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.SuppressXFrameOptionsHeader = true;
    }
}
