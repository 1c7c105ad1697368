using System.Diagnostics.CodeAnalysis;

namespace HelpDesk.Domain.Common;

/// <summary>What a use case gives back: a value, or the error that was to be expected. Broken things throw.</summary>
public readonly record struct Outcome<T>
    where T : notnull
{
    private Outcome(T? value, DomainError? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public DomainError? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(DomainError error) => new(default, error);
}
