using Dapper;

namespace Persistence.Dialects;

/// <summary>Tells Dapper how each engine takes ids, times and days.</summary>
internal static class TypeHandlers
{
    /// <summary>Registers the handlers; done once a process, before the first statement.</summary>
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Replace(typeof(Guid), new GuidHandler());
        Replace(typeof(DateTimeOffset), new TimeHandler());
        Replace(typeof(DateOnly), new DayHandler());
    }

    private static void Replace(Type type, SqlMapper.ITypeHandler handler)
    {
        SqlMapper.RemoveTypeMap(type);
        SqlMapper.RemoveTypeMap(typeof(Nullable<>).MakeGenericType(type));
        SqlMapper.AddTypeHandler(type, handler);
    }
}
