namespace HelpDesk.Domain.Common;

/// <summary>The closed set of answers that are no success; the edge maps each to its status in one place.</summary>
public abstract record DomainError
{
    private DomainError()
    {
    }

    /// <summary>The command says something that cannot be; every bad field is named.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DomainError;

    /// <summary>It is not there, or the caller may not even know of it.</summary>
    public sealed record NotFound : DomainError;

    /// <summary>It is there, and the caller may not do this with it.</summary>
    public sealed record Forbidden(string Detail) : DomainError;

    /// <summary>The state of things does not allow it. <paramref name="Code"/> is a stable word of the HTTP contract.</summary>
    public sealed record Conflict(string Code, string Detail) : DomainError;

    /// <summary>Well-formed, but impossible with what it names. <paramref name="Code"/> is a word of the contract.</summary>
    public sealed record Unprocessable(string Code, string Detail) : DomainError;

    /// <summary>The caller's version of it is no longer the current one.</summary>
    public sealed record Stale : DomainError;
}
