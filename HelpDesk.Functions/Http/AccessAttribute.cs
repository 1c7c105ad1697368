namespace HelpDesk.Functions.Http;

/// <summary>Says who may call an HTTP function. One that does not say it answers nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccessAttribute(Access access) : Attribute
{
    public Access Access { get; } = access;
}
