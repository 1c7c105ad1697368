using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Discovery;

/// <summary>Where a part of a function's result goes: the whole of it ($return) or one property.</summary>
internal sealed record OutputBinding(string Name, string Type, QueueOutputAttribute? Queue, Func<object, object?>? Read)
{
    public const string Return = "$return";
    public const string Http = "http";

    public static IReadOnlyList<OutputBinding> Of(FunctionDescriptor function)
    {
        var onMethod = function.Method.GetCustomAttributes<OutputBindingAttribute>().ToArray();
        var properties = Result(function.Method.ReturnType).GetProperties()
            .Select(property => (property, attribute: property.GetCustomAttribute<OutputBindingAttribute>()))
            .Where(pair => pair.attribute is not null)
            .Select(pair => Create(function, pair.property.Name, pair.attribute!, Getter(pair.property)))
            .ToArray();
        if (onMethod.Length > 1 || (onMethod.Length == 1 && properties.Length > 0))
        {
            throw new StartException(
                $"Function '{function.Name}' has more than one output: each must be a property of one returned type.");
        }
        return onMethod switch
        {
            [var attribute] => [Create(function, Return, attribute, null)],
            _ when properties.Length == 0 && function.Trigger is HttpTriggerAttribute => [new(Return, Http, null, null)],
            _ => properties,
        };
    }

    /// <summary>What a method returns once it is awaited.</summary>
    public static Type Result(Type returned) =>
        returned.IsGenericType
        && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? returned.GenericTypeArguments[0]
            : returned;

    private static OutputBinding Create(
        FunctionDescriptor function, string name, OutputBindingAttribute attribute, Func<object, object?>? read) =>
        attribute switch
        {
            HttpResultAttribute => new(name, Http, null, read),
            QueueOutputAttribute queue => new(name, "queue", queue, read),
            _ => throw new StartException(
                $"Function '{function.Name}' has an output that the local host does not know: {attribute.GetType().Name}."),
        };

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var instance = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(instance, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), instance).Compile();
    }
}
