namespace HelpDesk.Functions.OpenApi;

/// <summary>Leaves an HTTP function out of the API's description, on purpose.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UndescribedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
