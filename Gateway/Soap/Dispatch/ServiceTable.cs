using System.Collections.Frozen;
using Processing.Messages;
using Schemas.Infoset;

namespace Gateway.Soap.Dispatch;

/// <summary>The operations of one service, found by the root element of a message. A row of the message table is all an operation needs.</summary>
internal sealed class ServiceTable
{
    private readonly FrozenDictionary<XmlName, Operation> _byRoot;
    private readonly FrozenSet<string> _actions;

    private ServiceTable(string name, IEnumerable<MessageType> types)
    {
        Name = name;
        Operations = [.. types.Select(type => new Operation(type, type.Action, type.ResponseAction))];
        _byRoot = Operations.ToFrozenDictionary(operation => operation.Type.Request);
        _actions = Operations.Select(operation => operation.Action).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The name in the address.</summary>
    public string Name { get; }

    /// <summary>Whether faults are those that the contract of NGI declares.</summary>
    public bool FaultsAreOfNgi => Name == "ngi";

    /// <summary>The operations, in the order of the message table.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The services that this program offers: those with a row that comes in.</summary>
    /// <param name="types">The message table.</param>
    public static FrozenDictionary<string, ServiceTable> All(IEnumerable<MessageType> types) => types
        .Where(type => type.Standing != MessageStanding.Outbound)
        .GroupBy(type => type.Service, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new ServiceTable(group.Key, group), StringComparer.OrdinalIgnoreCase);

    /// <summary>The operation of a root element, or null.</summary>
    /// <param name="root">The root element of the message.</param>
    public Operation? Find(XmlName root) => _byRoot.GetValueOrDefault(root);

    /// <summary>Whether an action belongs to some operation of this service.</summary>
    /// <param name="action">The action.</param>
    public bool Knows(string action) => _actions.Contains(action);
}
