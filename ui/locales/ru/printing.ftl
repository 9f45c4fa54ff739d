# printing
