using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>Makes one delegate of a function's method, whatever it returns, so that a call costs no reflection.</summary>
internal static class MethodCall
{
    public static Func<object?, object?[], ValueTask<object?>> Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object[]));
        var call = Expression.Call(
            method.IsStatic ? null : Expression.Convert(instance, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, index) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType)));
        return Expression
            .Lambda<Func<object?, object?[], ValueTask<object?>>>(Awaited(call, method.ReturnType), instance, arguments)
            .Compile();
    }

    private static Expression Awaited(MethodCallExpression call, Type returned)
    {
        if (returned == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }
        if (returned == typeof(Task) || returned == typeof(ValueTask))
        {
            return Expression.Call(Converter(returned.Name + "ToResult"), call);
        }
        var result = OutputBinding.Result(returned);
        var converter = result == returned ? "ToResult" : returned.Name[..^2] + "OfTToResult";
        return Expression.Call(Converter(converter).MakeGenericMethod(result), call);
    }

    private static MethodInfo Converter(string name) =>
        typeof(MethodCall).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static ValueTask<object?> ToResult<T>(T value) => new(value);

    private static async ValueTask<object?> TaskToResult(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> ValueTaskToResult(ValueTask task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> TaskOfTToResult<T>(Task<T> task) => await task;

    private static async ValueTask<object?> ValueTaskOfTToResult<T>(ValueTask<T> task) => await task;
}
