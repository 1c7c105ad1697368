using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.InMemory;

internal static class ErrorText
{
    /// <summary>Where the bad fields stand; none where nothing is bad.</summary>
    public static string[] Pointers(this DomainError? error) => error switch
    {
        null => [],
        DomainError.Invalid invalid => [.. invalid.Errors.Select(one => one.Pointer)],
        _ => throw new InvalidOperationException($"{error}"),
    };

    public static string? Code(this DomainError? error) => error switch
    {
        DomainError.Conflict conflict => conflict.Code,
        DomainError.Unprocessable unprocessable => unprocessable.Code,
        _ => error?.GetType().Name,
    };
}
