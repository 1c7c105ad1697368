using System.Reflection;
using Azure.Core.Serialization;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>Gives one parameter of a function its value, decided by type and name when the app starts.</summary>
internal delegate object? ParameterBinder(LocalFunctionContext context);

internal static class ParameterBinders
{
    public static ParameterBinder For(FunctionDescriptor function, ParameterInfo parameter, ObjectSerializer serializer)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
        {
            return static context => context;
        }
        if (type == typeof(CancellationToken))
        {
            return static context => context.CancellationToken;
        }
        if (type == typeof(HttpRequest))
        {
            return static context =>
                context.Items.TryGetValue(HttpInvocation.ItemsKey, out var http) ? ((HttpContext)http).Request : null;
        }
        return FromInput(function, parameter, InputConverter.For(function, parameter, serializer));
    }

    private static ParameterBinder FromInput(FunctionDescriptor function, ParameterInfo parameter, Func<object, object?> convert)
    {
        var isTrigger = parameter.Position == function.TriggerParameter.Position;
        var missing = Missing(function, parameter);
        return context =>
        {
            var source = isTrigger && context.Input.Value is { } value
                ? value
                : context.Input.Metadata.GetValueOrDefault(parameter.Name!);
            return source is null ? missing() : convert(source);
        };
    }

    private static Func<object?> Missing(FunctionDescriptor function, ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            // A struct's "default" is null in metadata.
            var value = parameter.DefaultValue
                ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);
            return () => value;
        }
        return !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            ? static () => null
            : () => throw InputConverter.Failure(
                function, parameter, "nothing gives it a value; make it nullable or give it a default.");
    }
}
